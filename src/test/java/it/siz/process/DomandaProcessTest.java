package it.siz.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.CallArchive;
import it.siz.measure.RequestView;
import it.siz.notification.Notification;
import it.siz.notification.Notifications;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;
import it.siz.practice.TimelineEntry;
import it.siz.workflow.Step.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Every path of domanda.bpmn on the real engine: what a ranking leads to. */
@SizTest
class DomandaProcessTest {

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Timeline timeline;

	@Autowired
	Notifications notifications;

	@Autowired
	CallArchive archive;

	@Test
	void whoIsFundedHasAPattoToBringAndThenItIsOver() {
		UUID call = this.work.openCall("1200");
		Practice outcome = outcomeOf(call, this.room.waiting(call, 1));
		this.room.process(outcome)
			.isWaitingAtExactly("caricaPatto")
			.hasNotPassed("attendeScorrimento", "pattoCaricato")
			.variables()
			.containsEntry("funded", true);
		at(outcome, "attendePatto", Turn.ASSIGNED);
		assertThat(this.work.task(outcome.id()).assignee()).isEqualTo("assistente.lodi");
		Problem early = catchThrowableOfType(Problem.class, () -> patto(outcome));
		assertThat(early.faults()).extracting(Fault::code).containsExactly("document.missing");
		this.work.upload(this.work.worker(), outcome.id(), "PATTO");
		patto(outcome);
		this.room.process(outcome).isEnded().hasPassedInOrder("caricaPatto", "pattoCaricato");
		at(outcome, "conclusa", Turn.NOBODY);
		assertThat(this.work.now(outcome).closed()).isTrue();
	}

	@Test
	void whoIsAdmittedWithoutMoneyWaitsUntilARenunciationFreesSome() {
		UUID call = this.work.openCall("1200");
		Practice first = this.room.waiting(call, 1);
		Practice second = this.room.waiting(call, 2);
		this.room.approveRanking(call);
		Practice outcome = this.room.child(second);
		this.room.process(outcome).isWaitingAtExactly("attendeScorrimento").hasNotPassed("caricaPatto");
		at(outcome, "inScorrimento", Turn.NOBODY);
		assertThat(this.room.requests(outcome)).extracting(RequestView::outcome)
			.containsExactly("AMMESSO_NON_FINANZIATO");

		this.work.renounce(this.room.requests(first).get(0));
		this.work.complete(this.work.referent(), call, Map.of("scorrimento", "proponi"));

		this.room.process(outcome)
			.isWaitingAtExactly("caricaPatto")
			.hasPassed("attendeScorrimento")
			.hasNotPassed("respinta");
		at(outcome, "attendePatto", Turn.ASSIGNED);
		assertThat(this.room.requests(outcome)).extracting(RequestView::outcome).containsExactly("AMMESSO_FINANZIATO");
		assertThat(this.timeline.of(outcome.id())).extracting(TimelineEntry::kind).contains("fundedLater");
		assertThat(told(outcome)).as("the owner finds it on the home page").contains("notification.fundedLater");
		this.work.upload(this.work.worker(), outcome.id(), "PATTO");
		patto(outcome);
		this.room.process(outcome).isEnded().hasPassedInOrder("attendeScorrimento", "caricaPatto", "pattoCaricato");
	}

	@Test
	void whoWaitsForMoneyIsToldWhenTheCallIsArchivedAndWaitsNoLonger() {
		UUID call = this.work.openCall("1200");
		Practice funded = this.room.waiting(call, 1);
		List<Practice> late = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			late.add(this.room.waiting(call, 2));
		}
		this.room.approveRanking(call);
		Practice outcome = this.room.child(late.get(59));
		this.archive.archive(this.work.referent(), call, "Anno chiuso.");
		assertThat(this.room.runJobs(call)).as("fifty in a chunk").isEqualTo(2);
		this.room.process(outcome)
			.isEnded()
			.hasPassed("avvisoArchiviato", "nonFinanziata")
			.hasNotPassed("caricaPatto", "respinta");
		at(outcome, "conclusa", Turn.NOBODY);
		assertThat(told(outcome)).contains("notification.neverFunded");
		assertThat(late).extracting(each -> this.room.child(each))
			.extracting(Practice::state, Practice::closed)
			.containsOnly(tuple("conclusa", true));
		this.room.process(this.room.child(funded)).isWaitingAtExactly("caricaPatto");
	}

	@Test
	void whereNothingIsAdmittedItIsRejectedAtOnce() {
		UUID call = this.work.openCall("1200");
		Practice sent = this.work.sent(call);
		this.work.complete(this.work.referent(), sent.id(),
				Map.of("esitoVerifica", "respinta", "notaVerifica", "Vive in una struttura."));
		Practice outcome = outcomeOf(call, sent);
		this.room.process(outcome).isEnded().hasPassed("respinta").hasNotPassed("caricaPatto", "attendeScorrimento");
		at(outcome, "respinta", Turn.NOBODY);
		assertThat(this.work.now(outcome).closed()).isTrue();
	}

	private Practice outcomeOf(UUID call, Practice application) {
		this.room.approveRanking(call);
		return this.room.child(application);
	}

	private void patto(Practice outcome) {
		this.work.complete(this.work.worker(), outcome.id(), Map.of("pattoData", LocalDate.now().toString()));
	}

	private void at(Practice practice, String state, Turn turn) {
		Practice now = this.work.now(practice);
		assertThat(now.state()).isEqualTo(state);
		assertThat(now.turn()).isEqualTo(turn);
		assertThat(this.timeline.of(practice.id())).filteredOn(entry -> entry.kind().equals("reached"))
			.first()
			.satisfies(entry -> assertThat(entry.detail()).containsEntry("state", state));
	}

	private List<String> told(Practice practice) {
		return this.notifications.of(this.work.worker())
			.stream()
			.filter(each -> practice.id().equals(each.practiceId()))
			.map(Notification::code)
			.toList();
	}

}
