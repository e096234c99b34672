package it.siz.isee;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of attestations. */
@Component
class IseeRows {

	private static final String SELECT = """
			select i.id, i.subject_id, trim(s.family_name || ' ' || s.given_name) as person, i.protocol, i.kind, i.value, i.dsu_date,
			i.expires, i.difformita, i.source, o.given_name || ' ' || o.family_name as writer, i.written_at, i.document_id,
			i.withdrawn_at is not null as withdrawn from isee i join subject s on s.id = i.subject_id
			join operator o on o.id = i.written_by where %s order by %s""";

	/** The person's own, and those of the household that count for all its members. */
	private static final String COUNTS = """
			(i.subject_id = :subject or i.kind in ('ORDINARIO', 'CORRENTE') and i.household_id in
			(select m.household_id from household_member m where m.subject_id = :subject and m.kind = 'ISEE'))""";

	private static final String NEWEST = "i.dsu_date desc, i.written_at desc, i.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	IseeRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<IseeView> of(UUID subject) {
		return this.jdbc.sql(SELECT.formatted(COUNTS, NEWEST) + " limit 200")
			.param("subject", subject)
			.query(this::read)
			.list();
	}

	Optional<IseeView> validOn(UUID subject, Set<IseeKind> kinds, LocalDate day) {
		return this.jdbc
			.sql(SELECT.formatted(COUNTS
					+ " and i.withdrawn_at is null and i.kind in (:kinds) and :day between i.dsu_date and i.expires",
					NEWEST) + " limit 1")
			.param("subject", subject)
			.param("kinds", kinds.stream().map(Enum::name).toList())
			.param("day", day)
			.query(this::read)
			.optional();
	}

	/**
	 * Of two writers of one protocol the second waits, until the first has committed.
	 * @return all attestations with that protocol
	 */
	List<IseeView> withProtocol(String protocol) {
		this.jdbc.sql("select cast(pg_advisory_xact_lock(hashtext('isee'), hashtext(?)) as text)")
			.param(protocol)
			.query(String.class)
			.list();
		return this.jdbc.sql(SELECT.formatted("i.protocol = :protocol and i.withdrawn_at is null", NEWEST))
			.param("protocol", protocol)
			.query(this::read)
			.list();
	}

	/** Whether an attestation's household has this member. */
	boolean covers(UUID isee, UUID subject) {
		return this.jdbc.sql("""
				select exists (select 1 from isee i join household_member m on m.household_id = i.household_id
				where i.id = ? and m.subject_id = ?)""").params(isee, subject).query(Boolean.class).single();
	}

	void insert(UUID id, UUID subject, NewIsee isee, IseeKind kind, Written written) {
		this.jdbc
			.sql("""
					insert into isee (id, subject_id, protocol, kind, value, dsu_date, expires, difformita, source, household_id,
					document_id, written_by, written_at) values (:id, :subject, :protocol, :kind, :value, :dsu, :expires,
					:difformita, :source, :household, :document, :by, :now)""")
			.param("id", id)
			.param("subject", subject)
			.param("protocol", IseeRules.clean(isee.protocol()))
			.param("kind", kind.name())
			.param("value", new BigDecimal(String.valueOf(isee.value()).strip()))
			.param("dsu", isee.dsuDate())
			.param("expires", written.expires())
			.param("difformita", isee.difformita())
			.param("source", written.source())
			.param("household", written.household())
			.param("document", isee.document())
			.param("by", written.by())
			.param("now", Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/**
	 * @return its household; empty when there is no such attestation in force
	 */
	Optional<UUID> withdraw(UUID subject, UUID isee, UUID by) {
		return this.jdbc
			.sql("""
					update isee set withdrawn_by = ?, withdrawn_at = ? where id = ? and subject_id = ? and withdrawn_at is null
					returning household_id""")
			.params(by, Timestamp.from(Instant.now(this.clock)), isee, subject)
			.query(UUID.class)
			.optional();
	}

	private IseeView read(ResultSet row, int number) throws SQLException {
		LocalDate expires = row.getObject("expires", LocalDate.class);
		return new IseeView(row.getObject("id", UUID.class), row.getObject("subject_id", UUID.class),
				row.getString("person"), row.getString("protocol"), IseeKind.valueOf(row.getString("kind")),
				row.getBigDecimal("value"), row.getObject("dsu_date", LocalDate.class), expires,
				row.getBoolean("difformita"), row.getString("source"), row.getString("writer"),
				row.getTimestamp("written_at").toInstant(), row.getObject("document_id", UUID.class),
				IseeView.State.on(LocalDate.now(this.clock), expires, row.getBoolean("withdrawn")));
	}

	/** What the system adds to what was sent. */
	record Written(LocalDate expires, String source, UUID household, UUID by) {
	}

}
