package it.siz.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.CallArchive;
import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.measure.RequestView;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.Renunciations;
import it.siz.subject.SubjectForm;
import it.siz.subject.Subjects;
import it.siz.workflow.Step.Turn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Every path of domanda-dopo-di-noi.bpmn and progetto-dopo-di-noi.bpmn on the real
 * engine.
 */
@SizTest
class DomandaDopoDiNoiProcessTest {

	private static final AtomicInteger YEAR = new AtomicInteger(2030);

	private static final String WORKER = "assistente.lodi";

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Calls calls;

	@Autowired
	CallArchive archive;

	@Autowired
	Practices practices;

	@Autowired
	Subjects subjects;

	@Autowired
	RankingDesk ranking;

	@Autowired
	Renunciations renunciations;

	@Test
	void evaluationProjectValidationSendingVerificationRankingAndPact() {
		UUID call = call("10000", "20000");
		Practice practice = open(call, 1986);
		at(practice, "compila", "inCompilazione", Turn.OWNER);
		fillIn(practice, NoiAnswers.application("ACCOMPAGNAMENTO", "RISTRUTTURAZIONE"));
		at(practice, "valutazione", "inValutazione", Turn.OWNER);
		assertThat(refused(practice, NoiAnswers.evaluation()).faults().toString()).as("the team's paper is missing")
			.contains("Valutazione multidimensionale");
		evaluate(practice);
		at(practice, "progetto", "inProgetto", Turn.OWNER);
		project(practice, 30000, 6000);
		at(practice, "validazione", "inValidazione", Turn.OFFICE);
		assertThat(this.work.task(practice.id()).groups()).contains("referenteDOPODINOI");
		complete(practice, Map.of("esitoValidazione", "ok"));
		at(practice, "invia", "daInviare", Turn.OWNER);
		send(practice);
		at(practice, "verifica", "inVerifica", Turn.OFFICE);
		complete(practice, Map.of("esitoVerifica", "ok"));
		this.room.process(practice)
			.isWaitingAtExactly("attendeGraduatoria")
			.isWaitingFor("rankingApproved")
			.hasPassedInOrder("compila", "valutazione", "progetto", "validazione", "invia", "verifica")
			.hasNotPassed("integrazione", "nonAmmissibile");
		approve(call);
		assertThat(this.room.requests(practice))
			.extracting(RequestView::intervention, each -> each.amount().toPlainString(), RequestView::outcome)
			.containsExactlyInAnyOrder(tuple("ACCOMPAGNAMENTO", "4200.00", "AMMESSO_FINANZIATO"),
					tuple("RISTRUTTURAZIONE", "14000.00", "AMMESSO_FINANZIATO"));
		Practice project = this.room.child(practice);
		assertThat(project.kind()).isEqualTo("progetto-dopo-di-noi");
		assertThat(project.unitCode()).isEqualTo("DOPODINOI");
		this.room.process(project).isWaitingAtExactly("caricaPatto");
		assertThat(this.work.task(project.id()).assignee()).isEqualTo(WORKER);
		Map<String, Object> pact = Map.of("pattoData", LocalDate.now().toString(), "budgetAmmesso", 18200,
				"pattoCofinanziamento", 6000);
		assertThat(refused(project, pact).faults().toString()).contains("Patto firmato");
		this.work.upload(this.work.worker(), project.id(), "PATTO");
		this.work.complete(this.work.worker(), project.id(), pact);
		this.room.process(project).isEnded().hasPassed("pattoCaricato");
		assertThat(this.work.now(project).answers("dopodinoi-patto")).containsEntry("budgetAmmesso", 18200);
	}

	@Test
	void correctionsGoBackToTheBeginningWithTheNote() {
		Practice practice = validating();
		Problem silent = refused(referent(), practice, Map.of("esitoValidazione", "correzioni"));
		assertThat(silent.faults()).extracting(Fault::field).containsExactly("notaValidazione");
		complete(practice, Map.of("esitoValidazione", "correzioni", "notaValidazione", "Manca il costo."));
		at(practice, "compila", "inCompilazione", Turn.OWNER);
		assertThat(this.work.now(practice).answers("dopodinoi-validazione")).containsEntry("notaValidazione",
				"Manca il costo.");
	}

	@Test
	void whatIsNotAdmissibleEndsThere() {
		Practice practice = validating();
		complete(practice, Map.of("esitoValidazione", "nonAmmissibile", "notaValidazione", "Vive in RSA."));
		this.room.process(practice).isEnded().hasPassed("nonAmmissibile").hasNotPassed("invia");
	}

	@Test
	void anAdditionIsMadeAndVerifiedAgain() {
		Practice practice = verifying(call("10000", "0"), NoiAnswers.application("CONSULENZA_FAMILIARE"));
		assertThat(eligible(practice)).containsExactly(false);
		complete(practice, Map.of("esitoVerifica", "integrazione", "notaVerifica", "Serve l’accompagnamento."));
		at(practice, "integrazione", "inIntegrazione", Turn.OWNER);
		Map<String, Object> again = NoiAnswers.application("CONSULENZA_FAMILIARE", "ACCOMPAGNAMENTO");
		again.putAll(Map.of("notaIntegrazione", "Aggiunto.", "costoTotale", 10000, "quotaFamiglia", 2000));
		this.work.complete(this.work.worker(), practice.id(), again);
		at(practice, "verifica", "inVerifica", Turn.OFFICE);
		assertThat(eligible(practice)).containsExactly(true, true);
	}

	@Test
	void anAdditionCorrectsTheBudgetTooAndTheSharesItLeavesOutCountNoMore() {
		Practice practice = open(call("10000", "20000"), 1986);
		through(practice, NoiAnswers.application("RISTRUTTURAZIONE"), 30000, 6000);
		complete(practice, Map.of("esitoVerifica", "integrazione", "notaVerifica", "Le quote non tornano."));
		Map<String, Object> again = NoiAnswers.application("RISTRUTTURAZIONE");
		again.putAll(Map.of("notaIntegrazione", "Corretto.", "costoTotale", 30000, "quotaComune", 5000));
		this.work.complete(this.work.worker(), practice.id(), again);
		assertThat(this.room.requests(practice).get(0).reasons().toString())
			.as("6000 of the family have gone, and 5000 are less than 30% of 20000")
			.contains("30%");
		complete(practice, Map.of("esitoVerifica", "integrazione", "notaVerifica", "Serve il 30%."));
		again.put("quotaComune", 6000);
		this.work.complete(this.work.worker(), practice.id(), again);
		assertThat(eligible(practice)).containsExactly(true);
	}

	@Test
	void sharesBeyondTheCostAreRefusedBesideTheirField() {
		Practice practice = open(call("10000", "0"), 1986);
		fillIn(practice, NoiAnswers.application("ACCOMPAGNAMENTO"));
		evaluate(practice);
		this.work.upload(this.work.worker(), practice.id(), "PROGETTO");
		Map<String, Object> project = NoiAnswers.project(10000, 6000);
		project.putAll(Map.of("quotaComune", 3000, "quotaAltri", 1000.01));
		assertThat(refused(practice, project).faults()).extracting(Fault::field, Fault::code)
			.containsExactly(tuple("quotaAltri", "form.max"));
		project.put("quotaFamiglia", 10001);
		assertThat(refused(practice, project).faults()).extracting(Fault::field)
			.containsExactlyInAnyOrder("quotaFamiglia", "quotaComune", "quotaAltri");
		at(practice, "progetto", "inProgetto", Turn.OWNER);
		project.putAll(Map.of("quotaFamiglia", 6000, "quotaAltri", 1000));
		this.work.complete(this.work.worker(), practice.id(), project);
		at(practice, "validazione", "inValidazione", Turn.OFFICE);
	}

	@Test
	void anAdditionThatDoesNotComeLeavesTheDecisionToTheReferents() {
		Practice practice = verifying(call("10000", "0"), NoiAnswers.application("ACCOMPAGNAMENTO"));
		complete(practice, Map.of("esitoVerifica", "integrazione", "notaVerifica", "Manca il progetto."));
		this.room.fireTimer(practice.id());
		at(practice, "verifica", "inVerifica", Turn.OFFICE);
		this.room.process(practice).hasPassed("integrazioneMancata");
	}

	@Test
	void whoLacksARequirementIsToldWhichOneWithTheRanking() {
		UUID call = call("10000", "0");
		Practice practice = open(call, 1950);
		Map<String, Object> answers = NoiAnswers.application("ACCOMPAGNAMENTO");
		answers.put("invecchiamento", "si");
		answers.put("famiglia", "SOSTEGNO");
		through(practice, answers, 10000, 10000);
		complete(practice, Map.of("esitoVerifica", "ok"));
		approve(call);
		RequestView request = this.room.requests(practice).get(0);
		assertThat(request.outcome()).isEqualTo("RESPINTO");
		assertThat(request.reasons().toString()).contains("il Dopo di Noi è per chi ha da 18 a 64 anni",
				"La disabilità viene dall’invecchiamento", "I genitori danno un sostegno adeguato");
		this.room.process(this.room.child(practice)).isEnded().hasPassed("respinta");
	}

	@Test
	void theReferentsRejectionIsTheReason() {
		UUID call = call("10000", "0");
		Practice practice = verifying(call, NoiAnswers.application("ACCOMPAGNAMENTO"));
		complete(practice, Map.of("esitoVerifica", "respinta", "notaVerifica", "Il verbale è di un’altra persona."));
		approve(call);
		assertThat(this.room.requests(practice).get(0).outcome()).isEqualTo("RESPINTO");
		assertThat(this.room.requests(practice).get(0).reasons().toString())
			.contains("Il verbale è di un’altra persona.");
	}

	@Test
	void theMostUrgentIsAdmittedAndARenunciationFundsTheNext() {
		UUID call = call("4200", "0");
		Map<String, Object> later = NoiAnswers.application("ACCOMPAGNAMENTO");
		later.put("famiglia", "PROSPETTIVA");
		later.put("iseeValore", 1000);
		Practice second = verifying(call, later);
		Practice first = verifying(call, NoiAnswers.application("ACCOMPAGNAMENTO"));
		complete(second, Map.of("esitoVerifica", "ok"));
		complete(first, Map.of("esitoVerifica", "ok"));
		approve(call);
		assertThat(this.room.requests(first).get(0).outcome()).isEqualTo("AMMESSO_FINANZIATO");
		assertThat(this.room.requests(second).get(0).outcome()).isEqualTo("AMMESSO_NON_FINANZIATO");
		Practice waiting = this.room.child(second);
		this.room.process(waiting).isWaitingAtExactly("attendeScorrimento");
		this.renunciations.renounce(this.work.worker(), this.room.requests(first).get(0).id(), "Si trasferisce.");
		this.work.complete(referent(), call, Map.of("scorrimento", "proponi"));
		this.room.process(waiting).isWaitingAtExactly("caricaPatto");
	}

	@Test
	void whoWasNeverFundedWaitsNoLongerThanTheCall() {
		UUID call = call("100", "0");
		Practice practice = verifying(call, NoiAnswers.application("ACCOMPAGNAMENTO"));
		complete(practice, Map.of("esitoVerifica", "ok"));
		approve(call);
		this.archive.archive(referent(), call, "Fondi esauriti.");
		this.room.runJobs(call);
		this.room.process(this.room.child(practice)).isEnded().hasPassed("nonFinanziata");
	}

	@Test
	void wrongInputIsRefusedBesideItsField() {
		Practice practice = open(call("10000", "0"), 1986);
		Map<String, Object> answers = NoiAnswers.application("ACCOMPAGNAMENTO");
		answers.remove("accompagnamentoCosto");
		answers.put("iseeValore", -1);
		answers.remove("famiglia");
		assertThat(refused(practice, answers).faults()).extracting(Fault::field)
			.containsExactlyInAnyOrder("accompagnamentoCosto", "iseeValore", "famiglia");
		fillIn(practice, NoiAnswers.application("ACCOMPAGNAMENTO"));
		Map<String, Object> evaluation = NoiAnswers.evaluation();
		evaluation.put("valutazioneData", LocalDate.now().plusDays(1).toString());
		evaluation.remove("asstOperatore");
		this.work.upload(this.work.worker(), practice.id(), "VALUTAZIONE");
		assertThat(refused(practice, evaluation).faults()).extracting(Fault::field)
			.containsExactlyInAnyOrder("valutazioneData", "asstOperatore");
	}

	private UUID call(String gestionali, String infrastrutturali) {
		Instant opens = Instant.now().minus(1, ChronoUnit.DAYS);
		return this.calls.create(referent(),
				new NewCall("DOPODINOI", YEAR.getAndIncrement(), null, opens, opens.plus(30, ChronoUnit.DAYS), null,
						List.of(new NewCall.Line("GESTIONALI", new BigDecimal(gestionali)),
								new NewCall.Line("INFRASTRUTTURALI", new BigDecimal(infrastrutturali)))))
			.id();
	}

	private Viewer referent() {
		return this.work.viewer("referente.dopodinoi", Role.REFERENTE, "DOPODINOI");
	}

	private Practice open(UUID call, int born) {
		UUID person = this.subjects
			.register(this.work.worker(),
					new SubjectForm(
							new SubjectForm.Identifier("TEMPORANEO",
									"DDN" + UUID.randomUUID().toString().substring(0, 8)),
							"Noi", "Persona", "F", LocalDate.of(born, 3, 4), "E648",
							new SubjectForm.Residence("098031", "Via Roma", "1", "26900"),
							new SubjectForm.Informativa(LocalDate.of(2026, 1, 15))))
			.id();
		return this.practices.open(this.work.worker(),
				new OpenPractice("domanda-dopo-di-noi", person, new Applicant(Applicant.SELF, null), call));
	}

	private Practice validating() {
		Practice practice = open(call("10000", "0"), 1986);
		fillIn(practice, NoiAnswers.application("ACCOMPAGNAMENTO"));
		evaluate(practice);
		project(practice, 10000, 2000);
		return practice;
	}

	private Practice verifying(UUID call, Map<String, Object> answers) {
		Practice practice = open(call, 1986);
		through(practice, answers, 10000, 2000);
		return practice;
	}

	/** From the beginning to the verification. */
	private void through(Practice practice, Map<String, Object> answers, int cost, int shares) {
		fillIn(practice, answers);
		evaluate(practice);
		project(practice, cost, shares);
		complete(practice, Map.of("esitoValidazione", "ok"));
		send(practice);
	}

	private void fillIn(Practice practice, Map<String, Object> answers) {
		this.work.complete(this.work.worker(), practice.id(), answers);
	}

	private void evaluate(Practice practice) {
		this.work.upload(this.work.worker(), practice.id(), "VALUTAZIONE");
		this.work.complete(this.work.worker(), practice.id(), NoiAnswers.evaluation());
	}

	private void project(Practice practice, int cost, int shares) {
		this.work.upload(this.work.worker(), practice.id(), "PROGETTO");
		this.work.complete(this.work.worker(), practice.id(), NoiAnswers.project(cost, shares));
	}

	private void send(Practice practice) {
		this.work.upload(this.work.worker(), practice.id(), "INVALIDITA");
		this.work.upload(this.work.worker(), practice.id(), "ISEE");
		this.work.complete(this.work.worker(), practice.id(), Map.of("dichiarazione", true));
	}

	/** By the referents. */
	private void complete(Practice practice, Map<String, Object> answers) {
		this.work.complete(referent(), practice.id(), answers);
	}

	private Problem refused(Practice practice, Map<String, Object> answers) {
		return refused(this.work.worker(), practice, answers);
	}

	private Problem refused(Viewer viewer, Practice practice, Map<String, Object> answers) {
		return catchThrowableOfType(Problem.class, () -> this.work.complete(viewer, practice.id(), answers));
	}

	private void approve(UUID call) {
		this.calls.closeEarly(referent(), call, "Tutte le domande sono arrivate.");
		this.ranking.compose(referent(), call);
		this.ranking.approve(referent(), call);
		this.room.runJobs(call);
	}

	private List<Boolean> eligible(Practice practice) {
		return this.room.requests(practice).stream().map(RequestView::eligible).toList();
	}

	private void at(Practice practice, String step, String state, Turn turn) {
		this.room.process(practice).isWaitingAtExactly(step);
		assertThat(this.work.now(practice).state()).isEqualTo(state);
		assertThat(this.work.now(practice).turn()).isEqualTo(turn);
	}

}
