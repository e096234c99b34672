package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.subject.SubjectForm;
import it.siz.subject.Subjects;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.Submission;
import it.siz.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The calls of Misura B2 and what an application to one asks for. */
@SizTest
@Transactional
class MeasureTest {

	@Autowired
	Calls calls;

	@Autowired
	Eligibility eligibility;

	@Autowired
	Requests requests;

	@Autowired
	SendingRules rules;

	@Autowired
	Delivery delivery;

	@Autowired
	Practices practices;

	@Autowired
	Processes processes;

	@Autowired
	TaskDesk desk;

	@Autowired
	Subjects subjects;

	@Autowired
	Operators operators;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theDemoCallIsOpenWithItsMoney() {
		CallView call = demoCall();
		assertThat(call.state()).isEqualTo("APERTO");
		assertThat(call.lines()).hasSize(6)
			.contains(new CallView.Line("ANZIANI_INDIRETTA", new BigDecimal("68508.54")));
		assertThat(this.calls.openFor("B2")).extracting(CallView::id).contains(call.id());
	}

	@Test
	void aCallWaitsForItsDateAndOpensAndClosesEarlyWithAReason() {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		CallView call = this.calls.create(referent(),
				wish(2090, now.plus(5, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS)));
		assertThat(call.state()).isEqualTo("PREPARATO");
		assertThat(faults(() -> this.calls.openEarly(referent(), call.id(), " "))).containsExactly("reason");
		assertThat(this.calls.openEarly(referent(), call.id(), "Richiesta dell’Assemblea").open()).isTrue();
		CallView closed = this.calls.closeEarly(referent(), call.id(), "Fondi ritirati");
		assertThat(closed.state()).isEqualTo("CHIUSO");
		assertThat(closed.open()).isFalse();
		assertThat(this.processes.openTasks(call.id())).extracting(OpenTask::key).containsExactly("componiGraduatoria");
		assertThat(this.jdbc.sql("select reason from call_event where call_id = ? and reason is not null order by id")
			.param(call.id())
			.query(String.class)
			.list()).containsExactly("Richiesta dell’Assemblea", "Fondi ritirati");
		OpenTask task = this.processes.openTasks(call.id()).get(0);
		assertThat(this.desk.find(referent(), task.id()).id()).isEqualTo(task.id());
		assertThat(catchThrowableOfType(Problem.class, () -> this.desk.find(worker(), task.id())).status())
			.isEqualTo(404);
	}

	@Test
	void everyWrongFieldOfACallIsNamed() {
		NewCall wrong = new NewCall("B2", 1999, null, Instant.now(), Instant.now().minusSeconds(9), "coinToss",
				List.of(new NewCall.Line("GATTI", BigDecimal.ZERO),
						new NewCall.Line("MINORI_DIRETTA", new BigDecimal("1.005")),
						new NewCall.Line("MINORI_DIRETTA", new BigDecimal("-1"))));
		assertThat(faults(() -> this.calls.create(referent(), wrong))).containsExactlyInAnyOrder("year", "closes",
				"rankingRule", "lines[0].code", "lines[1].budget", "lines[2].code", "lines[2].budget");
	}

	@Test
	void onlyReferentsOfTheMeasureMakeCallsAndOnlyOneAYear() {
		NewCall again = wish(Year.now().getValue(), Instant.now(), Instant.now().plusSeconds(900));
		assertThat(catchThrowableOfType(Problem.class, () -> this.calls.create(worker(), again)).status())
			.isEqualTo(403);
		assertThat(catchThrowableOfType(Problem.class, () -> this.calls.create(referent(), again)).status())
			.isEqualTo(409);
	}

	@Test
	void anApplicationNeedsAnOpenCall() {
		UUID person = person();
		assertThat(faults(() -> open(person, null))).containsExactly("call");
		Instant now = Instant.now();
		UUID later = this.calls
			.create(referent(), wish(2091, now.plus(5, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS)))
			.id();
		assertThat(faults(() -> open(person, later))).containsExactly("call");
	}

	@Test
	void whatIsAskedIsCheckedCappedAndWrittenDownWhenItIsSent() {
		Practice practice = validated(answers());
		assertThat(this.processes.openTasks(practice.id())).extracting(OpenTask::key).containsExactly("invia");
		RequestCheck check = this.eligibility.check(practice).get(0);
		assertThat(check.reasons()).isEmpty();
		assertThat(check.line()).isEqualTo("DISABILI_INDIRETTA");
		assertThat(check.monthly()).isEqualByComparingTo("800");
		assertThat(check.amount()).isEqualByComparingTo("9600");
		assertThat(check.facts()).containsEntry("adlIadl", 5).containsEntry("isee", 9000.5);
		this.rules.check(practice, submission("invia", Map.of()), new ArrayList<>());
		this.rules.accepted(practice, submission("invia", Map.of()));
		assertThat(practice.protocolAt()).isNotNull();
		RequestView request = this.requests.of(practice.id()).get(0);
		assertThat(request.eligible()).isTrue();
		assertThat(request.outcome()).isNull();
	}

	@Test
	void whatLacksIsSaidWithItsRemedy() {
		Map<String, Object> answers = answers();
		answers.put("legge104", "comma1");
		answers.put("iseeValore", 31234.5);
		answers.put("incompatibilita", List.of("HCP"));
		RequestCheck check = this.eligibility.check(validated(answers)).get(0);
		assertThat(check.eligible()).isFalse();
		assertThat(check.reasons()).extracting(Reason::condition).contains("legge104", "iseeLimite", "incompatibilita");
		assertThat(check.reasons()).extracting(Reason::reason).anyMatch(text -> text.contains("31.234,50 euro"));
		assertThat(check.reasons()).extracting(Reason::remedy).doesNotContain("");
	}

	@Test
	void aRejectionAtTheVerificationMarksEveryRequest() {
		Practice practice = validated(answers());
		this.rules.accepted(practice, submission("invia", Map.of()));
		this.rules.accepted(practice,
				submission("verifica", Map.of("esitoVerifica", "respinta", "notaVerifica", "ISEE non suo.")));
		RequestView request = this.requests.of(practice.id()).get(0);
		assertThat(request.eligible()).isFalse();
		assertThat(request.reasons()).containsExactly("ISEE non suo.");
	}

	@Test
	void nothingIsSentAfterTheWindow() {
		Practice practice = validated(answers());
		this.calls.closeEarly(referent(), demoCall().id(), "Prova");
		List<Fault> faults = new ArrayList<>();
		this.rules.check(practice, submission("invia", Map.of()), faults);
		assertThat(faults).extracting(Fault::code).containsExactly("measure.windowClosed");
	}

	@Test
	void theOutcomeIsDeliveredOnceToWhoSentTheApplication() {
		Practice practice = validated(answers());
		this.rules.accepted(practice, submission("invia", Map.of()));
		UUID call = demoCall().id();
		this.calls.closeEarly(referent(), call, "Prova");
		approveRanking(call);
		this.delivery.deliver(practice.id());
		this.delivery.deliver(practice.id());
		UUID domanda = this.jdbc.sql("select id from practice where parent_id = ?")
			.param(practice.id())
			.query(UUID.class)
			.single();
		assertThat(this.practices.get(domanda).ownerId()).isEqualTo(referent().operator());
		assertThat(this.requests.of(domanda)).extracting(RequestView::outcome).containsExactly("AMMESSO_FINANZIATO");
		assertThat(this.processes.openTasks(domanda)).extracting(OpenTask::assignee).containsExactly("assistente.lodi");
		assertThat(this.calls.get(call).state()).isEqualTo("APPROVATO");
	}

	@Test
	void callsAreServedOverRestWithMoneyAsText(@Autowired TestRestTemplate rest) {
		String calls = rest.withBasicAuth("assistente.lodi", "demo").getForObject("/api/calls", String.class);
		assertThat(calls).contains("\"state\":\"APERTO\"", "{\"code\":\"ANZIANI_INDIRETTA\",\"budget\":\"68508.54\"}");
		Map<String, Object> wrong = Map.of("measure", "B2", "year", 2092, "opens", "2092-01-01", "closes", "2092-01-01",
				"lines", List.of(Map.of("code", "ANZIANI_DIRETTA", "budget", "-1")));
		ResponseEntity<String> refused = rest.withBasicAuth("referente.b2", "demo")
			.postForEntity("/api/calls", wrong, String.class);
		assertThat(refused.getStatusCode().value()).isEqualTo(422);
		assertThat(refused.getBody()).contains("lines[0].budget", "due decimali").doesNotContain("closes");
	}

	private void approveRanking(UUID call) {
		this.jdbc.sql("update requested_intervention set outcome = 'AMMESSO_FINANZIATO' where call_id = ?")
			.param(call)
			.update();
		this.jdbc.sql("""
				insert into ranking (id, call_id, number, state, rule, rule_version, composed_at, composed_by,
				approved_at, approved_by, version, inputs)
				values (?, ?, 1, 'APPROVATA', 'b2RankingKeys', 1, now(), ?, now(), ?, 0, '')""")
			.params(UUID.randomUUID(), call, referent().operator(), referent().operator())
			.update();
	}

	private Practice validated(Map<String, Object> answers) {
		Practice practice = open(person(), demoCall().id());
		complete(worker(), practice, answers);
		complete(referent(), practice, Map.of("esitoValidazione", "ok"));
		return this.practices.get(practice.id());
	}

	private void complete(Viewer viewer, Practice practice, Map<String, Object> answers) {
		this.desk.complete(viewer, this.processes.openTasks(practice.id()).get(0).id(), new HashMap<>(answers));
	}

	private Practice open(UUID person, UUID call) {
		return this.practices.open(worker(),
				new OpenPractice("domanda-b2", person, new Applicant(Applicant.SELF, null), call));
	}

	private UUID person() {
		return this.subjects.byIdentifier("RSSMRA85T10A562S")
			.orElseGet(() -> this.subjects.register(worker(),
					new SubjectForm(new SubjectForm.Identifier("CF", "RSSMRA85T10A562S"), "Rossi", "Mario", "M",
							LocalDate.of(1985, 12, 10), "A562",
							new SubjectForm.Residence("098031", "Via Roma", "1", "26900"),
							new SubjectForm.Informativa(LocalDate.of(2026, 1, 15)))))
			.id();
	}

	private CallView demoCall() {
		return this.calls.list(referent())
			.stream()
			.filter(call -> call.year() == Year.now().getValue())
			.findFirst()
			.orElseThrow();
	}

	private static NewCall wish(int year, Instant opens, Instant closes) {
		return new NewCall("B2", year, null, opens, closes, null,
				List.of(new NewCall.Line("ANZIANI_DIRETTA", BigDecimal.ONE)));
	}

	private static Submission submission(String task, Map<String, Object> answers) {
		return new Submission("t", task, task, "b2-" + task, answers, "assistente.lodi");
	}

	private static List<String> faults(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
		return catchThrowableOfType(Problem.class, work).faults().stream().map(Fault::field).toList();
	}

	private Viewer referent() {
		return viewer("referente.b2", Role.REFERENTE, "B2");
	}

	private Viewer worker() {
		return viewer("assistente.lodi", Role.ASSISTENTE_SOCIALE, "E648");
	}

	private Viewer viewer(String username, Role role, String unitCode) {
		OperatorView operator = this.operators.byUsername(username).orElseThrow();
		Unit unit = this.operators.unit(unitCode);
		return new Viewer(operator.id(), username, operator.name(), Set.of(role), unit, List.of(unit));
	}

	private static Map<String, Object> answers() {
		Map<String, Object> answers = new HashMap<>(Map.of("tipoAccesso", "nuovo", "richiedenteRuolo", "beneficiario",
				"domicilio", "casa", "invaliditaPercento", 100, "accompagnamento", true, "legge104", "comma3",
				"iseeTipo", "sociosanitario", "iseeValore", 9000.5, "iseeScadenza",
				LocalDate.now().plusDays(30).toString()));
		for (String adl : List.of("Bagno", "Vestirsi", "Toilette", "Spostarsi")) {
			answers.put("adl" + adl, "0");
		}
		answers.putAll(Map.of("adlContinenza", "1", "adlAlimentarsi", "1"));
		for (String iadl : List.of("Acquisti", "Cibo", "Trasporti", "Farmaci", "Denaro")) {
			answers.put("iadl" + iadl, "0a");
		}
		answers.putAll(Map.of("iadlTelefono", "1a", "iadlCasa", "1b", "iadlBiancheria", "1a"));
		answers.putAll(Map.of("interventi", List.of("ASSISTENTE_PERSONALE"), "assistenteCostoMensile", 1200,
				"assistenteOreSettimana", 25));
		return answers;
	}

}
