package it.siz.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;
import it.siz.practice.TimelineEntry;
import it.siz.workflow.Step.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Every path of domanda-b2.bpmn on the real engine, with what the practice says of it at
 * each stop.
 */
@SizTest
class DomandaB2ProcessTest {

	@Autowired
	CaseWork work;

	@Autowired
	Timeline timeline;

	@Autowired
	EngineRoom room;

	private UUID call;

	@BeforeEach
	void openCall() {
		this.call = this.work.openCall("12000");
	}

	@Test
	void anApplicationThatIsRightIsValidatedSentVerifiedAndWaitsForTheRanking() {
		Practice practice = this.work.open(this.call);
		process(practice).isWaitingAtExactly("compila");
		at(practice, "inCompilazione", Turn.OWNER);
		this.work.fillIn(practice);
		process(practice).isWaitingAtExactly("validazionePreventiva");
		at(practice, "inValidazione", Turn.OFFICE);
		this.work.complete(this.work.referent(), practice.id(), Map.of("esitoValidazione", "ok"));
		process(practice).isWaitingAtExactly("invia");
		at(practice, "daInviare", Turn.OWNER);
		assertThat(this.work.now(practice).protocolAt()).as("not sent yet").isNull();
		this.work.send(practice);
		process(practice).isWaitingAtExactly("verifica");
		at(practice, "inVerifica", Turn.OFFICE);
		assertThat(this.work.now(practice).protocolAt()).isNotNull();
		this.work.complete(this.work.referent(), practice.id(), Map.of("esitoVerifica", "ok"));
		process(practice).isWaitingAtExactly("attendeGraduatoria")
			.isWaitingFor("rankingApproved")
			.hasPassedInOrder("compila", "validazionePreventiva", "invia", "verifica")
			.hasNotPassed("integrazione", "consegnaEsito", "nonAmmissibile");
		at(practice, "inGraduatoria", Turn.NOBODY);
		assertThat(completed(practice)).containsExactly("compila", "validazionePreventiva", "invia", "verifica");
	}

	@Test
	void whatNeedsCorrectionGoesBackWithItsNoteToWhoFilledItIn() {
		Practice practice = this.work.open(this.call);
		this.work.fillIn(practice);
		Map<String, String> corrections = Map.of("esitoValidazione", "correzioni", "notaValidazione",
				"Manca la scadenza dell’ISEE.");
		this.work.complete(this.work.referent(), practice.id(), corrections);
		process(practice).isWaitingAtExactly("compila").hasNotPassed("invia");
		at(practice, "inCompilazione", Turn.OWNER);
		assertThat(this.work.now(practice).answers("b2-validazione")).containsEntry("notaValidazione",
				"Manca la scadenza dell’ISEE.");
		assertThat(this.work.task(practice.id()).assignee()).isEqualTo("assistente.lodi");
		this.work.fillIn(practice);
		this.work.complete(this.work.referent(), practice.id(), Map.of("esitoValidazione", "ok"));
		process(practice).isWaitingAtExactly("invia")
			.hasPassedInOrder("compila", "validazionePreventiva", "compila", "validazionePreventiva");
	}

	@Test
	void aValidationThatDoesNotPassNeedsANote() {
		Practice practice = this.work.open(this.call);
		this.work.fillIn(practice);
		Problem refused = catchThrowableOfType(Problem.class, () -> this.work.complete(this.work.referent(),
				practice.id(), Map.of("esitoValidazione", "correzioni")));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.faults()).extracting(Fault::field).containsExactly("notaValidazione");
		process(practice).isWaitingAtExactly("validazionePreventiva");
	}

	@Test
	void anApplicationThatIsNotAdmissibleEndsThere() {
		Practice practice = this.work.open(this.call);
		this.work.fillIn(practice);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoValidazione", "nonAmmissibile", "notaValidazione", "Vive in una struttura."));
		process(practice).isEnded()
			.hasPassedInOrder("compila", "validazionePreventiva", "nonAmmissibile")
			.hasNotPassed("invia", "verifica");
		at(practice, "nonAmmissibile", Turn.NOBODY);
		assertThat(this.work.now(practice).closed()).isTrue();
		assertThat(steps(practice)).containsExactly("inCompilazione", "inValidazione", "nonAmmissibile");
	}

	@Test
	void withoutItsDocumentsNothingIsSent() {
		Practice practice = this.work.validated(this.call);
		Problem refused = catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.work.worker(), practice.id(), Map.of("dichiarazione", true)));
		assertThat(refused.faults()).extracting(Fault::code).containsOnly("document.missing");
		process(practice).isWaitingAtExactly("invia").hasNotPassed("invia");
		at(practice, "daInviare", Turn.OWNER);
		assertThat(this.work.now(practice).protocolAt()).isNull();
	}

	@Test
	void aMissingPieceIsAskedForAddedAndVerifiedAgain() {
		Practice practice = this.work.sent(this.call);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "integrazione", "notaVerifica", "Serve il verbale completo."));
		process(practice).isWaitingAtExactly("integrazione");
		at(practice, "inIntegrazione", Turn.OWNER);
		Map<String, Object> added = CaseWork.answers();
		added.put("rispostaIntegrazione", "Verbale allegato.");
		added.put("iseeValore", 7000);
		this.work.complete(this.work.worker(), practice.id(), added);
		process(practice).isWaitingAtExactly("verifica").hasPassedInOrder("verifica", "integrazione");
		at(practice, "inVerifica", Turn.OFFICE);
		this.work.complete(this.work.referent(), practice.id(), Map.of("esitoVerifica", "ok"));
		process(practice).isWaitingAtExactly("attendeGraduatoria")
			.hasPassedInOrder("verifica", "integrazione", "verifica");
		assertThat(this.room.facts(practice)).as("what is ranked is what was corrected").contains("7000");
	}

	@Test
	void aMissingPieceThatNeverComesHoldsUpNobody() {
		Practice practice = this.work.sent(this.call);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "integrazione", "notaVerifica", "Serve il verbale completo."));
		this.room.fireTimer(practice.id());
		process(practice).isWaitingAtExactly("verifica")
			.hasPassedInOrder("verifica", "integrazioneMancata", "daVerificare");
		at(practice, "inVerifica", Turn.OFFICE);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "respinta", "notaVerifica", "Manca il verbale completo."));
		process(practice).isWaitingAtExactly("attendeGraduatoria");
	}

	@Test
	void aRejectedApplicationWaitsWithItsReasonAndHearsOfItWithAllTheOthers() {
		Practice practice = this.work.sent(this.call);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "respinta", "notaVerifica", "L’ISEE è di un’altra persona."));
		process(practice).isWaitingAtExactly("attendeGraduatoria").hasNotPassed("integrazione", "consegnaEsito");
		at(practice, "inGraduatoria", Turn.NOBODY);
		this.room.approveRanking(this.call);
		process(practice).isEnded().hasPassedInOrder("verifica", "attendeGraduatoria", "consegnaEsito");
		at(practice, "conclusa", Turn.NOBODY);
		Practice outcome = this.room.child(practice);
		process(outcome).isEnded().hasPassed("respinta").hasNotPassed("caricaPatto");
		assertThat(this.room.requests(outcome)).singleElement()
			.satisfies(request -> assertThat(request.reasons()).contains("L’ISEE è di un’altra persona."));
	}

	@Test
	void theApprovedRankingDeliversTheOutcomeAndEndsTheApplication() {
		Practice practice = this.work.verified(this.call);
		this.room.approveRanking(this.call);
		process(practice).isEnded()
			.hasPassedInOrder("verifica", "attendeGraduatoria", "consegnaEsito", "esitoConsegnato");
		assertThat(this.room.variables(practice.id())).as("flags, and nothing of the person")
			.containsOnlyKeys("validazione", "verifica");
		at(practice, "conclusa", Turn.NOBODY);
		assertThat(this.work.now(practice).closed()).isTrue();
		assertThat(steps(practice)).containsExactly("inCompilazione", "inValidazione", "daInviare", "inVerifica",
				"inGraduatoria", "conclusa");
		assertThat(this.room.child(practice).ownerId()).isEqualTo(this.work.referent().operator());
	}

	private ProcessInstanceAssert process(Practice practice) {
		return this.room.process(this.work.now(practice));
	}

	private void at(Practice practice, String state, Turn turn) {
		Practice now = this.work.now(practice);
		assertThat(now.state()).isEqualTo(state);
		assertThat(now.turn()).isEqualTo(turn);
		assertThat(steps(practice)).last().isEqualTo(state);
	}

	/** States of the timeline, oldest first. */
	private List<String> steps(Practice practice) {
		return told(practice, "reached", "state");
	}

	private List<String> completed(Practice practice) {
		return told(practice, "taskCompleted", "key");
	}

	private List<String> told(Practice practice, String kind, String detail) {
		return this.room.oldestFirst(this.timeline.of(practice.id()))
			.filter(entry -> entry.kind().equals(kind))
			.map((TimelineEntry entry) -> (String) entry.detail().get(detail))
			.toList();
	}

}
