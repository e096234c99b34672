package it.siz.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.commission.Outcome;
import it.siz.commission.Session;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.practice.Practice;
import it.siz.practice.Withdrawals;
import it.siz.workflow.Step.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A referral that its sender takes back, on the real engine. */
@SizTest
class WithdrawalTest {

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	JdbcClient jdbc;

	@Test
	void itsSenderTakesAReferralBackWithAReasonAndAlaIsTold() {
		Practice practice = this.ala.sent(AlaWork.rent());
		assertThat(refused(() -> withdraw(practice, " ")).faults()).extracting(Fault::field).containsExactly("reason");
		assertThat(refused(() -> this.withdrawals.withdraw(this.ala.referent(), practice.id(), "No.")).status())
			.isEqualTo(403);
		withdraw(practice, "Il nucleo ha trovato casa.");
		process(practice).isEnded().hasPassed("ritirata").hasNotPassed("attendeCommissione");
		at(practice, "ritirata", Turn.NOBODY);
		assertThat(this.jdbc.sql("select args::text from notification where practice_id = ? and operator_id = ?")
			.params(practice.id(), this.ala.referent().operator())
			.query(String.class)
			.list()).anyMatch(args -> args.contains("Il nucleo ha trovato casa."));
		assertThat(this.jdbc.sql("select count(*) from practice_event where practice_id = ? and kind = 'withdrawn'")
			.param(practice.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(refused(() -> withdraw(practice, "Ancora.")).code()).isEqualTo("practice.withdraw.tooLate");
	}

	@Test
	void aReferralIsTakenBackAtEveryStepUntilItIsDecided() {
		Practice open = this.ala.open();
		withdraw(open, "Aperta per errore.");
		at(open, "ritirata", Turn.NOBODY);
		Practice integrating = this.ala.sent(AlaWork.rent());
		this.ala.examine(integrating, "integrazione");
		withdraw(integrating, "Non serve più.");
		at(integrating, "ritirata", Turn.NOBODY);
		Practice decided = this.ala.waiting();
		this.ala.decided(decided, Outcome.ACCOLTA, "900");
		assertThat(refused(() -> withdraw(decided, "Tardi.")).code()).isEqualTo("practice.withdraw.tooLate");
		process(decided).isWaitingAtExactly("disponiContributo");
	}

	@Test
	void aReferralThatIsTakenBackLeavesItsAgendaAndTheOthersMoveUp() {
		Practice first = this.ala.waiting();
		Practice second = this.ala.waiting();
		Session session = this.ala.session(first, second);
		withdraw(first, "Il nucleo si è trasferito.");
		assertThat(this.ala.item(session, second).position()).isEqualTo(1);
		assertThat(refused(() -> this.ala.session(first)).code()).isEqualTo("commission.notWaiting");
		this.ala.decide(session, second, Outcome.RESPINTA, null);
		this.ala.approve(session);
		at(second, "respinta", Turn.NOBODY);
		at(first, "ritirata", Turn.NOBODY);
	}

	@Test
	void inTheSameSecondAReferralIsEitherDecidedOrTakenBack() throws Exception {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		this.ala.decide(session, practice, Outcome.RESPINTA, null);
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Callable<String>> wishes = List.of(() -> said(() -> this.ala.approve(session)),
					() -> said(() -> withdraw(practice, "Non serve più.")));
			List<String> answers = new ArrayList<>();
			for (Future<String> answer : both.invokeAll(wishes)) {
				answers.add(answer.get());
			}
			String state = this.work.now(practice).state();
			assertThat(String.join(", ", answers) + ": " + state).isIn("done, practice.withdraw.tooLate: respinta",
					"commission.noCases, done: ritirata");
		}
		finally {
			both.shutdown();
		}
	}

	private static String said(Runnable act) {
		Problem problem = refused(act);
		return (problem != null) ? problem.code() : "done";
	}

	private void withdraw(Practice practice, String reason) {
		this.withdrawals.withdraw(this.work.worker(), practice.id(), reason);
	}

	private static Problem refused(Runnable act) {
		return catchThrowableOfType(Problem.class, act::run);
	}

	private ProcessInstanceAssert process(Practice practice) {
		return this.room.process(this.work.now(practice));
	}

	private void at(Practice practice, String state, Turn turn) {
		assertThat(this.work.now(practice).state()).isEqualTo(state);
		assertThat(this.work.now(practice).turn()).isEqualTo(turn);
	}

}
