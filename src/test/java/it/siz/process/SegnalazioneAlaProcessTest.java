package it.siz.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.commission.Check;
import it.siz.commission.Outcome;
import it.siz.commission.Reason;
import it.siz.commission.ReferralChecks;
import it.siz.intervention.EconomicInterventions;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.practice.Practice;
import it.siz.workflow.Step.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Every path of segnalazione-ala.bpmn on the real engine. */
@SizTest
class SegnalazioneAlaProcessTest {

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	ReferralChecks checks;

	@Autowired
	EconomicInterventions interventions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aReferralInOrderIsExaminedDecidedPaidToTheOwnerAndTheSenderIsTold() {
		Practice practice = this.ala.open();
		process(practice).isWaitingAtExactly("compila");
		this.ala.attach(practice, AlaWork.rent());
		this.work.complete(this.work.worker(), practice.id(), AlaWork.rent());
		process(practice).isWaitingAtExactly("istruttoria");
		at(practice, "inIstruttoria", Turn.OFFICE);
		assertThat(this.work.now(practice).handledBy()).isEqualTo("ALA");
		assertThat(this.work.now(practice).protocolAt()).isNotNull();
		assertThat(check(practice).eligible()).isTrue();
		this.ala.examine(practice, "commissione");
		process(practice).isWaitingAtExactly("attendeCommissione").isWaitingFor("commissionDecided");
		at(practice, "inCommissione", Turn.NOBODY);
		this.ala.decided(practice, Outcome.ACCOLTA, "1800");
		process(practice).isWaitingAtExactly("disponiContributo");
		at(practice, "contributoDaDisporre", Turn.OFFICE);
		this.work.complete(this.ala.referent(), practice.id(), AlaWork.contribution("600", "600", "600"));
		process(practice).isEnded()
			.hasPassedInOrder("compila", "istruttoria", "attendeCommissione", "disponiContributo",
					"contributoDisposto");
		at(practice, "conclusa", Turn.NOBODY);
		assertThat(this.interventions.of(practice.id())).hasValueSatisfying(paid -> {
			assertThat(paid.code()).isEqualTo("A1.05.01");
			assertThat(paid.payee()).isEqualTo("Immobiliare Adda");
			assertThat(paid.amount()).isEqualByComparingTo("1800");
			assertThat(paid.instalments()).hasSize(3);
		});
		assertThat(told(practice)).containsExactly("notification.commission.ACCOLTA", "notification.over");
		assertThat(this.room.variables(practice.id())).as("flags, and nothing of the person")
			.containsOnlyKeys("istruttoria", "commissione");
	}

	@Test
	void everyRequirementThatFailsIsTold() {
		Map<String, Object> answers = AlaWork.rent();
		answers.putAll(Map.of("mesiContratto", 3, "iseeValore", 27000.5, "proceduraRilascio", true));
		Practice practice = this.ala.sent(answers);
		assertThat(check(practice).reasons()).extracting(Reason::condition)
			.containsExactlyInAnyOrder("mesiContratto", "isee", "rilascio");
		assertThat(check(practice).reasons()).extracting(Reason::reason)
			.contains(
					"L’ISEE è di 27.000,50 euro: il limite è 26.000, oppure 35.000 se il reddito è calato di oltre il 25%.");
		process(practice).isWaitingAtExactly("istruttoria");
	}

	@Test
	void whatIsMissingIsAskedOfTheSenderAndCheckedAgain() {
		Map<String, Object> answers = AlaWork.rent();
		answers.put("mesiContratto", 3);
		Practice practice = this.ala.sent(answers);
		this.ala.examine(practice, "integrazione");
		process(practice).isWaitingAtExactly("integrazione");
		at(practice, "inIntegrazione", Turn.OWNER);
		assertThat(told(practice)).containsExactly("notification.yourTurn");
		this.work.complete(this.work.worker(), practice.id(), AlaWork.rent());
		process(practice).isWaitingAtExactly("istruttoria")
			.hasPassedInOrder("istruttoria", "integrazione", "daIstruire");
		assertThat(check(practice).eligible()).isTrue();
	}

	@Test
	void anAdditionThatNeverComesDoesNotKeepAlaWaiting() {
		Practice practice = this.ala.sent(AlaWork.rent());
		this.ala.examine(practice, "integrazione");
		this.room.fireTimer(practice.id());
		process(practice).isWaitingAtExactly("istruttoria").hasPassed("integrazioneMancata");
	}

	@Test
	void adviceIsGivenWithoutTheCommissionAndWithoutIsee() {
		Practice practice = this.ala.sent(AlaWork.household("confronto"));
		assertThat(check(practice).eligible()).isTrue();
		assertThat(this.checks.limit(this.work.now(practice))).isEmpty();
		this.ala.examine(practice, "riscontro");
		process(practice).isEnded().hasPassed("riscontrata").hasNotPassed("attendeCommissione");
		at(practice, "riscontrata", Turn.NOBODY);
	}

	@Test
	void whatIsNotAdmissibleEndsWithItsReason() {
		Practice practice = this.ala.sent(AlaWork.rent());
		this.ala.examine(practice, "nonAmmissibile");
		process(practice).isEnded().hasPassed("nonAmmissibile").hasNotPassed("attendeCommissione");
		assertThat(told(practice)).containsExactly("notification.over");
	}

	@Test
	void aRefusalAndAGrantWithoutMoneyEndThere() {
		Practice refused = this.ala.waiting();
		this.ala.decided(refused, Outcome.RESPINTA, null);
		process(refused).isEnded().hasPassed("respinta").hasNotPassed("disponiContributo");
		Practice housed = this.ala.sent(AlaWork.household("senzaDimora"));
		this.ala.examine(housed, "commissione");
		this.ala.decided(housed, Outcome.ACCOLTA, null);
		process(housed).isEnded().hasPassed("accolta").hasNotPassed("disponiContributo");
		at(housed, "accolta", Turn.NOBODY);
	}

	@Test
	void aCaseThatIsPutOffWaitsForAnotherSession() {
		Practice practice = this.ala.waiting();
		this.ala.decided(practice, Outcome.RINVIATA, null);
		process(practice).isWaitingAtExactly("attendeCommissione").isWaitingFor("commissionDecided");
		at(practice, "inCommissione", Turn.NOBODY);
		assertThat(told(practice)).containsExactly("notification.commission.RINVIATA");
		this.ala.decided(practice, Outcome.ACCOLTA, "900");
		process(practice).isWaitingAtExactly("disponiContributo");
	}

	@Test
	void instalmentsThatDoNotAddUpAreRefusedByHowMuch() {
		Practice practice = this.ala.sent(AlaWork.eviction());
		this.ala.examine(practice, "commissione");
		this.ala.decided(practice, Outcome.ACCOLTA, "4200");
		assertThat(refusal(practice, AlaWork.contribution("2000", "2187.50"))).singleElement().satisfies(fault -> {
			assertThat(fault.field()).isEqualTo("rate[1].importo");
			assertThat(fault.code()).isEqualTo("commission.instalmentsShort");
			assertThat((BigDecimal) fault.args().get(0)).isEqualByComparingTo("12.50");
		});
		assertThat(refusal(practice, AlaWork.contribution("4200.01"))).singleElement().satisfies(fault -> {
			assertThat(fault.code()).isEqualTo("commission.instalmentsOver");
			assertThat((BigDecimal) fault.args().get(0)).isEqualByComparingTo("0.01");
		});
		process(practice).isWaitingAtExactly("disponiContributo");
		assertThat(this.interventions.of(practice.id())).isEmpty();
	}

	@Test
	void noMoreMonthsThanTheRulesAllow() {
		Practice practice = this.ala.waiting();
		this.ala.decided(practice, Outcome.ACCOLTA, "600");
		Map<String, Object> answers = AlaWork.contribution("600");
		answers.put("mesi", 11);
		assertThat(refusal(practice, answers)).extracting(Fault::field, Fault::code)
			.containsExactly(tuple("mesi", "commission.monthsOver"));
	}

	@Test
	void aHouseholdIsNotSmallerThanItsParts() {
		Practice practice = this.ala.open();
		Map<String, Object> answers = AlaWork.rent();
		answers.put("minori", 4);
		this.ala.attach(practice, answers);
		Problem refused = catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.work.worker(), practice.id(), answers));
		assertThat(refused.faults()).extracting(Fault::field).containsExactly("minori");
		process(practice).isWaitingAtExactly("compila");
	}

	@Test
	void theAnswersSayWhichDocumentsMustBeThereBeforeItIsSent() {
		Practice practice = this.ala.open();
		Map<String, Object> eviction = AlaWork.eviction();
		assertThat(missing(practice, eviction)).containsExactly("Contratto di locazione registrato",
				"Attestazione ISEE", "Intimazione di sfratto con la citazione");
		this.ala.attach(practice, AlaWork.rent());
		assertThat(missing(practice, eviction)).containsExactly("Intimazione di sfratto con la citazione");
		process(practice).isWaitingAtExactly("compila");
		this.work.complete(this.work.worker(), practice.id(), AlaWork.household("confronto"));
		process(practice).isWaitingAtExactly("istruttoria");
	}

	/**
	 * An addition that changes the reason asks for its documents, and the limit follows.
	 */
	@Test
	void anAdditionRepeatsRequirementsDocumentsAndWhatMayBeGranted() {
		Practice practice = this.ala.sent(AlaWork.rent());
		assertThat(this.checks.limit(this.work.now(practice)).orElseThrow().ceiling()).isEqualByComparingTo("3600");
		this.ala.examine(practice, "integrazione");
		Map<String, Object> eviction = AlaWork.eviction();
		eviction.put("canoneMensile", 500);
		assertThat(missing(practice, eviction)).containsExactly("Intimazione di sfratto con la citazione");
		this.work.upload(this.work.worker(), practice.id(), "SFRATTO");
		this.work.complete(this.work.worker(), practice.id(), eviction);
		assertThat(check(practice).facts()).containsEntry("motivo", "sfratto").containsEntry("canoneMensile", 500);
		assertThat(this.checks.limit(this.work.now(practice)).orElseThrow().label())
			.isNotEqualTo(this.checks.limit(this.work.now(this.ala.sent(AlaWork.rent()))).orElseThrow().label());
	}

	private List<Object> missing(Practice practice, Map<String, Object> answers) {
		return catchThrowableOfType(Problem.class, () -> this.work.complete(this.work.worker(), practice.id(), answers))
			.faults()
			.stream()
			.filter(fault -> "document.missing".equals(fault.code()))
			.map(fault -> fault.args().get(0))
			.toList();
	}

	private List<Fault> refusal(Practice practice, Map<String, Object> answers) {
		return catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.ala.referent(), practice.id(), answers))
			.faults();
	}

	private Check check(Practice practice) {
		return this.checks.of(practice.id()).orElseThrow();
	}

	/** What the sender was told, oldest first. */
	private List<String> told(Practice practice) {
		UUID owner = this.work.worker().operator();
		return this.jdbc
			.sql("select code from notification where practice_id = ? and operator_id = ? order by created_at, code")
			.params(practice.id(), owner)
			.query(String.class)
			.list();
	}

	private ProcessInstanceAssert process(Practice practice) {
		return this.room.process(this.work.now(practice));
	}

	private void at(Practice practice, String state, Turn turn) {
		assertThat(this.work.now(practice).state()).isEqualTo(state);
		assertThat(this.work.now(practice).turn()).isEqualTo(turn);
	}

}
