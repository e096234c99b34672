package it.siz.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.practice.Practice;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/** Why somebody may see a practice or not, and the way from a refusal to an access. */
@SizTest
class AccessTest {

	@LocalServerPort
	int port;

	Rest anna;

	Rest marta;

	String person;

	String practice;

	@Autowired
	CaseWork work;

	@BeforeEach
	void anAssessmentOfLodi() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.marta = new Rest(this.port, "assistente.codogno");
		this.person = Persons.register(this.anna, "Prova", "Ines");
		this.practice = this.anna.post("/api/practices", Map.of("kind", "valutazione", "subject", this.person))
			.path("id")
			.asText();
	}

	@Test
	void theRuleThatLetsSomebodyInIsNamed() {
		JsonNode why = explanation(this.anna);
		assertThat(why.at("/0/allowed").asBoolean()).isTrue();
		assertThat(why.at("/0/rule").asText()).isEqualTo("unitSocialWorkers");
		assertThat(why.at("/0/text").asText()).contains("stesso servizio");
		assertThat(this.anna.text("/pratiche/" + this.practice + "/accessi")).contains("Paolo Bianchi", "Luisa Colombo")
			.doesNotContain("Carla Ferrari")
			.doesNotContain("Marta Galli");
	}

	@Test
	void whoMayNotReadsWhichRuleIsMissingAndNothingElse() {
		JsonNode stranger = explanation(this.marta);
		assertThat(stranger.at("/0/allowed").asBoolean()).isFalse();
		assertThat(stranger.at("/0/text").asText()).contains("Comune di Lodi", "Codogno");
		JsonNode staff = explanation(new Rest(this.port, "amministrativo.lodi"));
		assertThat(staff.at("/0/allowed").asBoolean()).isFalse();
		assertThat(staff.at("/0/text").asText()).contains("ruolo");
		assertThat(new Rest(this.port, "progettista").status("/api/practices/" + this.practice + "/explanation"))
			.isEqualTo(404);
		assertThat(this.marta.text(why())).contains("Anna Rossi", "Chiedi l’accesso").doesNotContain("VAL-");
		assertThat(this.marta.status("/pratiche/" + this.practice)).isEqualTo(404);
	}

	@Test
	void aMotivatedRequestIsAcceptedWithAScopeAndSeenOnTheHomePage() {
		assertThat(this.marta.form(why(), "reason=")).isEqualTo(422);
		assertThat(this.marta.form(why(), "reason=Segue+la+figlia")).isEqualTo(302);
		assertThat(ask(this.marta)).isEqualTo(409);
		assertThat(this.anna.text("/")).contains("Marta Galli");
		String request = this.anna.get("/api/practices/" + this.practice + "/access-requests").at("/0/id").asText();
		assertThat(decide(this.marta, request, Map.of("accepted", true, "access", "READ"))).isEqualTo(404);
		assertThat(decide(this.anna, request, Map.of("accepted", true, "access", "READ"))).isEqualTo(204);
		assertThat(this.marta.get("/api/practices/" + this.practice).path("canEdit").asBoolean()).isFalse();
		assertThat(explanation(this.marta).at("/0/rule").asText()).isEqualTo("assignedViews");
		assertThat(explanation(this.marta).at("/1/allowed").asBoolean()).isFalse();
	}

	@Test
	void aRefusalHasAReasonThatTheOtherReads() {
		assertThat(ask(this.marta)).isEqualTo(204);
		String request = this.anna.get("/api/practices/" + this.practice + "/access-requests").at("/0/id").asText();
		assertThat(decide(this.anna, request, Map.of("accepted", false))).isEqualTo(422);
		assertThat(decide(this.anna, request, Map.of("accepted", false, "answer", "Non serve al tuo lavoro.")))
			.isEqualTo(204);
		assertThat(this.marta.text("/")).contains("Non serve al tuo lavoro.");
		assertThat(this.marta.status("/api/practices/" + this.practice)).isEqualTo(404);
	}

	@Test
	void theRequestIsATaskOfTheOwnerWithItsOwnForm() {
		assertThat(ask(this.marta)).isEqualTo(204);
		Rest carla = new Rest(this.port, "assistente.self");
		assertThat(ask(carla)).isEqualTo(204);
		List<JsonNode> tasks = requests(this.anna);
		assertThat(tasks).hasSize(2);
		assertThat(tasks.get(0).path("due").asText()).isNotEmpty();
		Matcher ids = Pattern.compile("\\sid=\"([^\"]+)\"")
			.matcher(this.anna.text("/pratiche/" + this.practice + "/accessi"));
		assertThat(ids.results().map(found -> found.group(1)).toList()).doesNotHaveDuplicates();
		assertThat(this.anna.text("/")).contains("Rispondi alla richiesta di accesso");
		String first = tasks.get(0).path("id").asText();
		JsonNode form = this.anna.get("/api/tasks/" + first + "/form").path("data");
		assertThat(form.path("richiedente").asText()).contains("Marta Galli");
		assertThat(form.path("motivo").asText()).isEqualTo("Serve.");
		assertThat(complete(this.marta, first, Map.of("decision", "modifica"))).isEqualTo(404);
		assertThat(complete(this.anna, first, Map.of("decision", "rifiuta"))).isEqualTo(422);
		assertThat(complete(this.anna, first, Map.of("decision", "legge", "until", "2020-01-01"))).isEqualTo(422);
		assertThat(complete(this.anna, first, Map.of("decision", "legge"))).isEqualTo(204);
		assertThat(this.marta.status("/api/practices/" + this.practice)).isEqualTo(200);
		assertThat(carla.status("/api/practices/" + this.practice)).isEqualTo(404);
		assertThat(requests(this.anna)).hasSize(1);
	}

	@Test
	void aColleagueWhoMayShareAnswersOnThePageAndTheTaskIsGone() {
		assertThat(ask(this.marta)).isEqualTo(204);
		Rest colleague = new Rest(this.port, "collega.lodi");
		String request = colleague.get("/api/practices/" + this.practice + "/access-requests").at("/0/id").asText();
		String page = "/pratiche/" + this.practice + "/accessi/" + request;
		assertThat(colleague.form(page, "decision=rifiuta&answer=")).isEqualTo(422);
		assertThat(colleague.form(page, "decision=rifiuta&answer=Non+ora")).isEqualTo(302);
		assertThat(requests(this.anna)).isEmpty();
		assertThat(this.marta.text("/")).contains("Non ora");
	}

	/** The domanda B2 is its creator's alone: nobody could say yes (FAQ Misura B2, 2). */
	@Test
	void whatNobodyCouldGiveIsNotAskedForAndThePageSaysWhomToCall() {
		Practice application = this.work.open(this.work.openCall("1200"));
		this.practice = application.id().toString();
		this.person = application.subjectId().toString();
		assertThat(this.marta.text(why())).contains("Non serve chiedere l’accesso", "Anna Rossi", "0371 409001")
			.doesNotContain("name=\"reason\"");
		assertThat(ask(this.marta)).isEqualTo(409);
		assertThat(this.marta.form(why(), "reason=Serve")).isEqualTo(409);
		assertThat(requests(this.anna)).isEmpty();
	}

	@Test
	void aRoleThatNoAssignmentWouldLetInIsToldSo() {
		Rest davide = new Rest(this.port, "amministrativo.codogno");
		assertThat(davide.text(why())).contains("Non serve chiedere l’accesso", "il tuo ruolo")
			.doesNotContain("name=\"reason\"");
		assertThat(ask(davide)).isEqualTo(409);
		assertThat(requests(this.anna)).isEmpty();
	}

	private List<JsonNode> requests(Rest who) {
		List<JsonNode> found = new ArrayList<>();
		who.get("/api/tasks?practice=" + this.practice).forEach(task -> {
			if ("rispondiRichiesta".equals(task.path("key").asText())) {
				found.add(task);
			}
		});
		return found;
	}

	private static int complete(Rest who, String task, Map<String, ?> answers) {
		return who.send("/api/tasks/" + task + "/completion", Map.of("answers", answers)).statusCode();
	}

	private JsonNode explanation(Rest who) {
		return who.get("/api/practices/" + this.practice + "/explanation");
	}

	private int ask(Rest who) {
		return who.send("/api/practices/" + this.practice + "/access-requests", Map.of("reason", "Serve."))
			.statusCode();
	}

	private static int decide(Rest who, String request, Map<String, ?> decision) {
		return who.send("/api/access-requests/" + request + "/decision", decision).statusCode();
	}

	private String why() {
		return "/soggetti/" + this.person + "/quadro/" + this.practice + "/perche";
	}

}
