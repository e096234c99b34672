package it.siz.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.CallArchive;
import it.siz.measure.RequestView;
import it.siz.practice.Practice;
import it.siz.ranking.Rankings;
import it.siz.workflow.OpenTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every path of avviso.bpmn on the real engine, with the call beside it. */
@SizTest
class AvvisoProcessTest {

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Rankings rankings;

	@Autowired
	CallArchive archive;

	@Test
	void aCallOpensAndClosesOnItsDates() {
		UUID call = this.work.preparedCall();
		this.room.process(call).isWaitingAt("attendeApertura").hasNotPassed("apriAvviso");
		assertThat(this.work.call(call).state()).isEqualTo("PREPARATO");
		this.room.fireTimer(call);
		this.room.process(call)
			.isWaitingAt("attendeChiusura")
			.hasPassedInOrder("dataApertura", "apriAvviso")
			.hasNotPassed("aperturaAnticipata");
		assertThat(this.work.call(call).state()).isEqualTo("APERTO");
		this.room.fireTimer(call);
		this.room.process(call)
			.isWaitingAtExactly("componiGraduatoria")
			.hasPassedInOrder("apriAvviso", "dataChiusura", "chiudiAvviso")
			.hasNotPassed("chiusuraAnticipata");
		assertThat(this.work.call(call).state()).isEqualTo("CHIUSO");
		assertThat(this.work.journal(call)).containsExactly("created", "opened", "closed");
	}

	@Test
	void aReferentOpensAndClosesACallAheadOfItsDatesAndSaysWhy() {
		UUID call = this.work.preparedCall();
		this.work.openEarly(call);
		this.room.process(call)
			.isWaitingAt("attendeChiusura")
			.hasPassedInOrder("aperturaAnticipata", "apriAvviso")
			.hasNotPassed("dataApertura");
		assertThat(this.work.call(call).open()).isTrue();
		this.work.closeEarly(call);
		this.room.process(call)
			.isWaitingAtExactly("componiGraduatoria")
			.hasPassedInOrder("chiusuraAnticipata", "chiudiAvviso")
			.hasNotPassed("dataChiusura");
		assertThat(this.work.call(call).state()).isEqualTo("CHIUSO");
		assertThat(this.work.journal(call)).containsExactly("created",
				"openedEarly: Lo chiede l’Assemblea dei sindaci.", "opened",
				"closedEarly: Tutte le domande sono arrivate.", "closed");
		assertThat(this.work.task(call).groups()).containsExactly("referenteB2");
	}

	@Test
	void aDraftIsComposedAgainUntilItIsApprovedAndSealed() {
		UUID call = closedWith(1);
		this.work.compose(call);
		this.room.process(call)
			.isWaitingAtExactly("approvaGraduatoria")
			.hasPassedInOrder("componiGraduatoria", "calcolaGraduatoria")
			.hasNotPassed("sigilla");
		this.work.complete(this.work.colleague(), call, Map.of("approvazione", "ricomponi"));
		this.room.process(call).isWaitingAtExactly("approvaGraduatoria").hasNotPassed("sigilla");
		assertThat(this.rankings.current(call).orElseThrow().number()).isEqualTo(2);
		this.work.approve(call);
		this.room.process(call)
			.isWaitingAtExactly("comunicaEsiti")
			.hasPassedInOrder("calcolaGraduatoria", "approvaGraduatoria", "calcolaGraduatoria", "approvaGraduatoria",
					"sigilla");
		assertThat(this.rankings.current(call).orElseThrow().seal()).hasSize(64);
		assertThat(this.work.call(call).state()).isEqualTo("APPROVATO");
	}

	@Test
	void outcomesAreToldInChunksEachACommitOfItsOwnUntilNobodyIsLeft() {
		UUID call = this.work.openCall("12000");
		List<Practice> applications = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			applications.add(this.room.waiting(call, i % 15));
		}
		this.work.closeEarly(call);
		this.work.compose(call);
		this.work.approve(call);
		this.room.process(call).isWaitingAtExactly("comunicaEsiti").job().isNotNull();
		this.room.run(this.room.jobs(call).get(0));
		assertThat(told(applications)).as("the first chunk").isEqualTo(50);
		this.room.process(call).isWaitingAtExactly("comunicaEsiti");
		assertThat(this.room.runJobs(call)).isEqualTo(2);
		assertThat(told(applications)).isEqualTo(120);
		this.room.process(call)
			.isWaitingAtExactly("inVigore")
			.hasPassedInOrder("comunicaEsiti", "comunicaEsiti", "comunicaEsiti");
	}

	@Test
	void aRenunciationMakesTheNextInLineAReferentsDecision() {
		UUID call = approvedWith(2);
		List<Practice> applications = this.room.applications(call);
		this.work.renounce(this.room.requests(applications.get(0)).get(0));
		this.room.process(call).isWaitingAt("inVigore", "scorrimento").hasNotPassed("scorri");
		this.work.complete(this.work.referent(), call, Map.of("scorrimento", "proponi"));
		this.room.process(call)
			.isWaitingAtExactly("inVigore")
			.hasPassedInOrder("rinuncia", "scorrimento", "scorri", "scorsa")
			.hasNotPassed("nonScorsa");
		assertThat(outcomes(applications)).containsExactly("RINUNCIATO", "AMMESSO_FINANZIATO");
	}

	@Test
	void aReferentMayLeaveTheMoneyWhereItIsAndSaysWhy() {
		UUID call = approvedWith(2);
		List<Practice> applications = this.room.applications(call);
		this.work.renounce(this.room.requests(applications.get(0)).get(0));
		OpenTask task = this.work.task(call);
		Problem silent = catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.work.referent(), task, Map.of("scorrimento", "nonProporre")));
		assertThat(silent.faults()).extracting(Fault::field).containsExactly("notaScorrimento");
		this.work.complete(this.work.referent(), task,
				Map.of("scorrimento", "nonProporre", "notaScorrimento", "I fondi servono al nuovo anno."));
		this.room.process(call)
			.isWaitingAtExactly("inVigore")
			.hasPassedInOrder("rinuncia", "scorrimento", "nonScorsa")
			.hasNotPassed("scorri");
		assertThat(outcomes(applications)).containsExactly("RINUNCIATO", "AMMESSO_NON_FINANZIATO");
		assertThat(this.work.journal(call)).contains("taskCompleted: I fondi servono al nuovo anno.");
	}

	@Test
	void twoRenunciationsAreTwoDecisions() {
		UUID call = approvedWith(10);
		List<Practice> applications = this.room.applications(call);
		this.work.renounce(this.room.requests(applications.get(0)).get(0));
		UUID richer = this.work.openCall("2400");
		this.room.waiting(richer, 1);
		this.room.waiting(richer, 2);
		this.room.approveRanking(richer);
		this.room.applications(richer).forEach(each -> this.work.renounce(this.room.requests(each).get(0)));
		assertThat(this.work.tasks(richer)).extracting(OpenTask::key).containsExactly("scorrimento", "scorrimento");
		assertThat(this.work.tasks(call)).as("the other call's own").hasSize(1);
	}

	@Test
	void anArchivedCallIsOverAndRenunciationsAreRecordedWithoutFundingAnybody() {
		UUID call = approvedWith(2);
		List<Practice> applications = this.room.applications(call);
		assertThat(faults(() -> archive(call, " "))).containsExactly("reason");
		archive(call, "Anno chiuso, rendicontato alla Regione.");
		this.room.process(call).isWaitingAtExactly("congedaInAttesa");
		this.room.runJobs(call);
		this.room.process(call).isEnded().hasPassedInOrder("inVigore", "congedaInAttesa", "archiviato");
		assertThat(this.work.call(call).state()).isEqualTo("ARCHIVIATO");
		assertThat(this.work.journal(call)).last().isEqualTo("archived: Anno chiuso, rendicontato alla Regione.");

		RequestView request = this.room.requests(applications.get(0)).get(0);
		this.work.renounce(request);
		assertThat(outcomes(applications)).containsExactly("RINUNCIATO", "AMMESSO_NON_FINANZIATO");
		assertThat(this.room.requests(applications.get(0)).get(0).reasons()).hasSize(2);
		assertThat(this.work.tasks(call)).isEmpty();
		assertThat(refused(() -> archive(call, "Di nuovo"))).isEqualTo("measure.callState.ARCHIVIATO");
	}

	@Test
	void aCallIsNotArchivedBeforeEverybodyIsToldAndEveryRollDownDecided() {
		UUID call = closedWith(2);
		assertThat(refused(() -> archive(call, "Subito"))).isEqualTo("measure.archiveTooEarly");
		this.work.compose(call);
		this.work.approve(call);
		assertThat(refused(() -> archive(call, "Subito"))).isEqualTo("measure.archiveTelling");
		this.room.runJobs(call);
		this.work.renounce(this.room.requests(this.room.applications(call).get(0)).get(0));
		assertThat(refused(() -> archive(call, "Subito"))).isEqualTo("measure.archiveRollDown");
		assertThat(this.work.call(call).state()).isEqualTo("APPROVATO");
		this.room.process(call).isWaitingAt("inVigore", "scorrimento");
		Problem stranger = catchThrowableOfType(Problem.class,
				() -> this.archive.archive(this.work.worker(), call, "Subito"));
		assertThat(stranger.status()).isEqualTo(403);
	}

	/** Money for one of them only. */
	private UUID closedWith(int applications) {
		UUID call = this.work.openCall("1200");
		for (int i = 0; i < applications; i++) {
			this.room.waiting(call, i);
		}
		this.work.closeEarly(call);
		return call;
	}

	private UUID approvedWith(int applications) {
		UUID call = closedWith(applications);
		this.work.compose(call);
		this.work.approve(call);
		this.room.runJobs(call);
		return call;
	}

	private void archive(UUID call, String reason) {
		this.archive.archive(this.work.referent(), call, reason);
	}

	private long told(List<Practice> applications) {
		return applications.stream().filter(each -> this.work.now(each).closed()).count();
	}

	private List<String> outcomes(List<Practice> applications) {
		return applications.stream().map(each -> this.room.requests(each).get(0).outcome()).toList();
	}

	private static String refused(ThrowingCallable work) {
		Problem problem = catchThrowableOfType(Problem.class, work);
		assertThat(problem.status()).isEqualTo(409);
		return problem.code();
	}

	private static List<String> faults(ThrowingCallable work) {
		return catchThrowableOfType(Problem.class, work).faults().stream().map(Fault::field).toList();
	}

}
