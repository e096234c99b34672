package it.siz.ranking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Renunciation and roll-down on the real database. Only the engine is played. */
@SizTest
class RollDownTest {

	private static final String LINE = "ANZIANI_INDIRETTA";

	@Autowired
	Rankings rankings;

	@Autowired
	RankedCalls calls;

	@Autowired
	RankingRows rows;

	@Autowired
	FreedMoney money;

	@Autowired
	Outcomes outcomes;

	@Autowired
	Seal seal;

	@Autowired
	Practices practices;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcClient client;

	@Autowired
	Operators operators;

	@Autowired
	Clock clock;

	@Autowired
	TransactionTemplate transaction;

	private final Processes engine = Mockito.mock(Processes.class);

	private final ApplicationEventPublisher events = Mockito.mock(ApplicationEventPublisher.class);

	private UUID referent;

	private CallOnPostgres call;

	private UUID first;

	private UUID dear;

	private UUID cheap;

	/** 2,500 euro: 1,200 are funded, 1,500 do not fit, so neither do 300. */
	@BeforeEach
	void approvedRanking() {
		this.referent = this.operators.byUsername("referente.b2").orElseThrow().id();
		this.call = new CallOnPostgres(this.jdbc, "b2RankingKeys", this.referent).line(LINE, "2500");
		this.first = this.call.application(LINE, 0, "0", "1200", 0);
		this.dear = this.call.application(LINE, 1, "0", "1500", 0);
		this.cheap = this.call.application(LINE, 2, "0", "300", 0);
		this.rankings.compose(this.call.id, this.referent);
		this.rankings.approve(this.call.id, this.referent);
	}

	@Test
	void freedMoneyReachesTheNextInOrderAsFarAsItGoes() {
		assertThat(rollDowns().proposal(this.call.id)).as("nobody gave up").isEmpty();
		renounce(this.first, "Ricovero in RSA");
		assertThat(this.call.outcome(this.first)).isEqualTo("RINUNCIATO");
		Mockito.verify(this.engine).signal(this.call.id, "requestRenounced", Map.of());

		assertThat(rollDowns().proposal(this.call.id)).extracting(NextInLine::request, NextInLine::position)
			.containsExactly(tuple(this.dear, 2), tuple(this.cheap, 3));
		this.transaction.executeWithoutResult(tx -> rollDowns().fund(this.call.id, this.referent));
		assertThat(this.call.outcome(this.dear)).startsWith("AMMESSO_FINANZIATO 2");
		assertThat(this.call.outcome(this.cheap)).startsWith("AMMESSO_FINANZIATO 2");
		assertThat(this.timeline.of(this.call.practice(this.dear))).extracting(entry -> entry.kind())
			.contains("fundedLater");
		Mockito.verify(this.events, Mockito.times(2)).publishEvent(Mockito.any(PracticeNews.class));
		assertThat(rollDowns().proposal(this.call.id)).isEmpty();
		assertThat(this.seal.verify(this.call.id).intact()).as("the sealed rows stay").isTrue();
	}

	@Test
	void nobodyOvertakesWhenTheNextDoesNotFit() {
		this.jdbc.update("update requested_intervention set outcome = 'RINUNCIATO' where id = ?", this.first);
		this.jdbc.update("update ranking_line set budget = 1400 where ranking_id = (select id from ranking where "
				+ "call_id = ? and state = 'APPROVATA')", this.call.id);
		assertThat(rollDowns().proposal(this.call.id)).isEmpty();
	}

	@Test
	void aDomandaThatWaitsForMoneyIsSignalled() {
		UUID domanda = this.call.practice(this.cheap);
		this.jdbc.update("update requested_intervention set domanda_id = ? where id = ?", domanda, this.dear);
		this.jdbc.update("update practice set state = 'inScorrimento' where id = ?", domanda);
		renounce(this.first, "Trasferimento");
		this.transaction.executeWithoutResult(tx -> rollDowns().fund(this.call.id, this.referent));
		Mockito.verify(this.engine).signal(domanda, "fundedLater", Map.of());
	}

	@Test
	void onlyWhatIsFundedCanBeRenouncedAndOnlyOnce() {
		refused(409, "ranking.notFunded", () -> renounce(this.dear, "motivo"));
		renounce(this.first, "motivo");
		refused(409, "ranking.notFunded", () -> renounce(this.first, "motivo"));
	}

	@Test
	void renunciationWantsAReason() {
		refused(422, "problem.refused", () -> renounce(this.first, "  "));
		refused(422, "problem.refused", () -> renounce(this.first, "x".repeat(1001)));
	}

	@Test
	void strangersDoNotEvenLearnThatTheRequestExists() {
		Unit codogno = new Unit("C816", "Comune di Codogno");
		Viewer stranger = new Viewer(UUID.randomUUID(), "assistente.codogno", "Un Altro",
				Set.of(Role.ASSISTENTE_SOCIALE), codogno, List.of(codogno));
		refused(404, "problem.absent", () -> renounce(stranger, this.first, "motivo"));
		refused(404, "problem.absent", () -> renounce(viewer(), UUID.randomUUID(), "motivo"));
	}

	private void renounce(UUID request, String reason) {
		renounce(viewer(), request, reason);
	}

	private void renounce(Viewer viewer, UUID request, String reason) {
		Renunciations renunciations = new Renunciations(this.calls, this.practices, this.engine, this.timeline,
				this.client, this.clock);
		this.transaction.executeWithoutResult(tx -> renunciations.renounce(viewer, request, reason));
	}

	private RollDowns rollDowns() {
		return new RollDowns(this.calls, this.rows, this.money, this.outcomes, this.practices, this.engine,
				this.timeline, this.events, this.client, this.clock);
	}

	private Viewer viewer() {
		Unit b2 = new Unit("B2", "Misura B2");
		return new Viewer(this.referent, "referente.b2", "Carla M.", Set.of(Role.REFERENTE), b2, List.of(b2));
	}

	private static void refused(int status, String code, Runnable work) {
		assertThatExceptionOfType(Problem.class).isThrownBy(work::run).satisfies(problem -> {
			assertThat(problem.status()).isEqualTo(status);
			assertThat(problem.code()).isEqualTo(code);
		});
	}

}
