package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The register is only added to, month by month, and loses nothing that can be kept. */
@SizTest
class RegisterTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcTemplate template;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Register register;

	@Autowired
	Months months;

	@ParameterizedTest
	@ValueSource(strings = { "update consultation set reason = 'altro'", "delete from consultation",
			"truncate consultation", "update %s set operator_id = gen_random_uuid()", "delete from %s", "truncate %s" })
	void nothingIsChangedOrTakenAway(String attempt) {
		UUID person = look(Instant.now());
		String partition = this.jdbc.sql("select tableoid::regclass::text from consultation where ? = any (persons)")
			.param(person)
			.query(String.class)
			.single();
		assertThatThrownBy(() -> this.jdbc.sql(attempt.formatted(partition)).update())
			.isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("only added to");
		assertThat(lines(person)).isEqualTo(1);
	}

	@Test
	void theNextMonthsAreReadyAndThereIsNoPartitionForTheRest() {
		List<String> partitions = this.jdbc.sql("""
				select pg_get_expr(c.relpartbound, c.oid) from pg_inherits i join pg_class c on c.oid = i.inhrelid
				where i.inhparent = 'consultation'::regclass""").query(String.class).list();
		assertThat(partitions).hasSizeGreaterThanOrEqualTo(4).noneMatch(bound -> bound.contains("DEFAULT"));
	}

	@Test
	void aLineOfAMonthThatNobodyMadeReadyMakesIt() {
		assertThatThrownBy(() -> this.jdbc.sql("""
				insert into consultation (at, operator_id, what, persons)
				values ('1999-12-31 23:30+00', gen_random_uuid(), 'card', '{}')""").update())
			.hasStackTraceContaining("no partition");
		assertThat(lines(look(Instant.parse("1999-11-30T23:59:59.999999Z")))).isEqualTo(1);
		assertThat(lines(look(Instant.parse("1999-11-01T00:00:00Z")))).isEqualTo(1);
	}

	@Test
	void aStopWritesWhatWaits() {
		Register own = new Register(this.template, this.transaction, this.months);
		own.start();
		UUID person = UUID.randomUUID();
		own.note(line(person, Instant.now()));
		own.stop();
		assertThat(lines(person)).isEqualTo(1);
	}

	@Test
	void aDatabaseThatIsAwayGetsTheLinesLater() {
		Register own = new Register(this.template, this.transaction, new Away(this.jdbc, 3));
		UUID person = UUID.randomUUID();
		own.start();
		own.note(line(person, Instant.now()));
		await(person);
		own.stop();
		assertThat(lines(person)).isEqualTo(1);
	}

	@Test
	void aLineIsWrittenWithinTheDelayWithoutAnybodyAsking() {
		UUID person = UUID.randomUUID();
		this.register.note(line(person, Instant.now()));
		await(person);
		assertThat(lines(person)).isEqualTo(1);
	}

	private void await(UUID person) {
		Instant end = Instant.now().plusSeconds(10);
		while (lines(person) == 0 && Instant.now().isBefore(end)) {
			Thread.onSpinWait();
		}
	}

	private UUID look(Instant at) {
		UUID person = UUID.randomUUID();
		this.register.note(line(person, at));
		this.register.flush();
		return person;
	}

	private static Consultation line(UUID person, Instant at) {
		return new Consultation(at, UUID.randomUUID(), "E648", "card", List.of(person), null, null, null, null);
	}

	private int lines(UUID person) {
		return this.jdbc.sql("select count(*) from consultation where ? = any (persons)")
			.param(person)
			.query(Integer.class)
			.single();
	}

	/** A database that refuses some times. */
	private static final class Away extends Months {

		private int times;

		private Away(JdbcClient jdbc, int times) {
			super(jdbc, Clock.systemUTC());
			this.times = times;
		}

		@Override
		void ensure(Collection<Instant> moments) {
			if (this.times-- > 0) {
				throw new DataAccessResourceFailureException("away");
			}
			super.ensure(moments);
		}

	}

}
