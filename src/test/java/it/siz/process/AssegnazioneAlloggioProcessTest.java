package it.siz.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.dwelling.Candidate;
import it.siz.dwelling.Dwelling;
import it.siz.dwelling.DwellingEntry;
import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.Match;
import it.siz.dwelling.Matching;
import it.siz.dwelling.OfferView;
import it.siz.dwelling.OfferView.State;
import it.siz.dwelling.Offers;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.practice.Practice;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every path of assegnazione-alloggio.bpmn on the real engine and database. */
@SizTest
class AssegnazioneAlloggioProcessTest {

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Dwellings dwellings;

	@Autowired
	Matching matching;

	@Autowired
	Offers offers;

	@Autowired
	Processes processes;

	@Autowired
	TaskDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aReferralBecomesAnAssignmentThatEndsWithADwelling() {
		Practice practice = assignment();
		process(practice).isWaitingAtExactly("profilo");
		assertThat(this.work.now(practice).unitCode()).isEqualTo("ALA");
		profile(practice, 3);
		process(practice).isWaitingAtExactly("attendeOfferta").isWaitingFor("dwellingOffered");
		Dwelling dwelling = dwelling(3, "300");
		OfferView offer = this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		assertThat(offer.explanation()).contains("Della misura giusta: 3 vani per 3 persone.");
		process(practice).isWaitingAtExactly("offerta");
		answer(practice, "accettata", false);
		process(practice).isEnded().hasPassedInOrder("offerta", "registraRisposta", "assegnato");
		assertThat(last(practice).state()).isEqualTo(State.ACCETTATA);
		assertThat(this.dwellings.get(this.ala.referent(), dwelling.id()).assigned()).isTrue();
	}

	@Test
	void aReasonedRefusalLeadsToTheNextAndTwoThatCountEndTheSearch() {
		Practice practice = waiting(3);
		Dwelling dwelling = dwelling(3, "300");
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		Map<String, Object> silent = new HashMap<>(Map.of("esitoOfferta", "rifiutata"));
		assertThat(catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.ala.referent(), practice.id(), silent))
			.faults()).extracting(Fault::field).containsExactly("motivoRifiuto");
		answer(practice, "rifiutata", true);
		process(practice).isWaitingAtExactly("attendeOfferta");
		assertThat(last(practice).counts()).isFalse();
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		answer(practice, "rifiutata", false);
		process(practice).isWaitingAtExactly("attendeOfferta");
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		answer(practice, "rifiutata", false);
		process(practice).isEnded().hasPassed("decaduta");
		assertThat(this.work.now(practice).state()).isEqualTo("rifiutiEsauriti");
	}

	@Test
	void anOfferWithoutAnAnswerExpiresAndCounts() {
		Practice practice = waiting(3);
		Dwelling dwelling = dwelling(3, "300");
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		this.room.fireTimer(practice.id());
		process(practice).isWaitingAtExactly("attendeOfferta").hasPassed("registraScadenza");
		assertThat(last(practice).state()).isEqualTo(State.SCADUTA);
		assertThat(last(practice).counts()).isTrue();
	}

	@Test
	void anOfferAcceptedAfterItsLimitIsRefused() {
		Practice practice = waiting(3);
		this.offers.offer(this.ala.referent(), practice.id(), dwelling(3, "300").id());
		this.jdbc.sql("update dwelling_offer set until = now() where practice_id = ?").param(practice.id()).update();
		Problem late = catchThrowableOfType(Problem.class, () -> answer(practice, "accettata", false));
		assertThat(late.faults()).extracting(Fault::code).containsExactly("dwelling.tooLate");
		process(practice).isWaitingAtExactly("offerta");
	}

	@Test
	void twoOperatorsInTheSameSecondOfferADwellingOnce() throws Exception {
		Practice one = waiting(3);
		Practice two = waiting(3);
		UUID dwelling = dwelling(3, "300").id();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Callable<String>> wishes = List.of(() -> tried(one, dwelling), () -> tried(two, dwelling));
			List<String> answers = both.invokeAll(wishes)
				.stream()
				.map(AssegnazioneAlloggioProcessTest::result)
				.toList();
			assertThat(answers).containsExactlyInAnyOrder("offered", "409 dwelling.taken");
		}
		finally {
			both.shutdown();
		}
	}

	private String tried(Practice practice, UUID dwelling) {
		try {
			this.offers.offer(this.ala.referent(), practice.id(), dwelling);
			return "offered";
		}
		catch (Problem problem) {
			return problem.status() + " " + problem.code();
		}
	}

	private static String result(Future<String> answer) {
		try {
			return answer.get();
		}
		catch (Exception ex) {
			return ex.toString();
		}
	}

	@Test
	void aHouseholdThatGrowsIsMatchedAnew() {
		Practice practice = waiting(2);
		Dwelling small = dwelling(1, "280");
		assertThat(match(practice, small).fits()).isTrue();
		this.offers.offer(this.ala.referent(), practice.id(), small.id());
		this.jdbc.sql("update practice set answers = jsonb_set(answers, '{ala-bisogno,componenti}', '5') where id = ?")
			.param(practice.id())
			.update();
		Problem refused = catchThrowableOfType(Problem.class, () -> answer(practice, "accettata", false));
		assertThat(refused.faults()).extracting(Fault::code).containsExactly("dwelling.fitsNoLonger");
		answer(practice, "rifiutata", true);
		Match now = match(practice, small);
		assertThat(now.fits()).isFalse();
		assertThat(now.reasons()).contains("Troppo piccolo: 1 vano per 5 persone.");
		assertThat(catchThrowableOfType(Problem.class,
				() -> this.offers.offer(this.ala.referent(), practice.id(), small.id()))
			.code()).isEqualTo("dwelling.fitsNot");
	}

	@Test
	void whatIsWrongWithADwellingIsToldBesideItsField() {
		Problem refused = catchThrowableOfType(Problem.class, () -> this.dwellings.register(this.ala.referent(),
				new DwellingEntry(" ", null, "x", null, 0, 5, false, 99, new BigDecimal("-1"), null)));
		assertThat(refused.faults()).extracting(Fault::field)
			.containsExactly("address", "comune", "kind", "rooms", "size", "floor", "rent", "availableFrom");
		assertThat(
				catchThrowableOfType(Problem.class, () -> this.dwellings.list(this.work.referent(), null, 1)).status())
			.isEqualTo(404);
	}

	@Test
	void theDistanceIsExplainedAndWhatIsTooFarIsNotOffered() {
		Practice practice = waiting(3);
		Dwelling codogno = this.dwellings.register(this.ala.referent(), entry("Codogno", 3, "300"));
		assertThat(match(practice, codogno).reasons()).contains("A 23 km dal Comune indicato, Lodi.");
		assertThat(match(practice, codogno).fits()).isTrue();
		this.jdbc
			.sql("update practice set answers = jsonb_set(answers, '{ala-bisogno,distanzaMassima}', '10') where id = ?")
			.param(practice.id())
			.update();
		assertThat(match(practice, codogno).fits()).isFalse();
		assertThat(refused(() -> this.offers.offer(this.ala.referent(), practice.id(), codogno.id())).code())
			.isEqualTo("dwelling.fitsNot");
	}

	@Test
	void aDwellingFindsItsHouseholdsInOrderAndTheNextOneAfterARefusal() {
		Practice later = waiting(3);
		Practice urgent = waiting(3);
		this.jdbc.sql(
				"update practice set answers = jsonb_set(answers, '{ala-bisogno,priorita}', '\"ordinaria\"') where id = ?")
			.param(later.id())
			.update();
		Dwelling dwelling = dwelling(3, "300");
		List<Candidate> both = candidates(dwelling, later, urgent);
		assertThat(both).extracting(Candidate::code).containsExactly(urgent.code(), later.code());
		assertThat(both.get(0).match().reasons()).contains("Il nucleo ha la priorità di chi ha perso o perde la casa.");
		this.offers.offer(this.ala.referent(), urgent.id(), dwelling.id());
		assertThat(candidates(dwelling, later, urgent)).extracting(Candidate::code).containsExactly(later.code());
		answer(urgent, "accettata", false);
		assertThat(this.offers.ofDwelling(this.ala.referent(), dwelling.id())).singleElement()
			.matches(offer -> offer.code().equals(urgent.code()) && offer.state() == State.ACCETTATA);
	}

	private List<Candidate> candidates(Dwelling dwelling, Practice... of) {
		List<String> codes = List.of(of).stream().map(Practice::code).toList();
		return this.matching.households(this.ala.referent(), dwelling.id())
			.stream()
			.filter(each -> codes.contains(each.code()))
			.toList();
	}

	@Test
	void theFormOfTheSecondOfferBeginsEmpty() {
		Practice practice = waiting(3);
		Dwelling dwelling = dwelling(3, "300");
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		answer(practice, "rifiutata", true);
		this.offers.offer(this.ala.referent(), practice.id(), dwelling.id());
		String task = this.processes.openTasks(practice.id()).get(0).id();
		assertThat(this.desk.form(this.ala.referent(), task).data()).doesNotContainKeys("esitoOfferta", "motivoRifiuto",
				"rifiutoGiustificato");
	}

	/** The assignment of a new referral, before its profile. */
	private Practice assignment() {
		return this.ala.assignment();
	}

	private Practice waiting(int people) {
		Practice practice = assignment();
		profile(practice, people);
		return practice;
	}

	private void profile(Practice practice, int people) {
		this.work.complete(this.ala.referent(), practice.id(), AlaWork.need(people));
	}

	private Dwelling dwelling(int rooms, String rent) {
		return this.dwellings.register(this.ala.referent(), entry("Lodi", rooms, rent));
	}

	private static DwellingEntry entry(String comune, int rooms, String rent) {
		return new DwellingEntry("Via Prova " + UUID.randomUUID().toString().substring(0, 8), comune, "Aler",
				DwellingKind.SAT, rooms, 60, false, 1, new BigDecimal(rent), LocalDate.of(2026, 1, 1));
	}

	private static Problem refused(Runnable act) {
		return catchThrowableOfType(Problem.class, act::run);
	}

	private void answer(Practice practice, String outcome, boolean justified) {
		this.work.complete(this.ala.referent(), practice.id(), AlaWork.answer(outcome, justified));
	}

	private OfferView last(Practice practice) {
		return this.offers.of(practice.id()).get(0);
	}

	private Match match(Practice practice, Dwelling dwelling) {
		return this.matching.of(this.work.now(practice))
			.stream()
			.filter(each -> each.dwelling().id().equals(dwelling.id()))
			.findFirst()
			.orElseThrow();
	}

	private ProcessInstanceAssert process(Practice practice) {
		return this.room.process(this.work.now(practice));
	}

}
