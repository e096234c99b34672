package it.siz.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Work in progress belongs to who has to do it: tasks, forms, completions and
 * notifications of ours, and the same task behind the stock Tasklist.
 */
@SizTest
class TaskDoorsTest {

	private static final List<String> OTHERS = List.of("collega.lodi", "referente.lodi", "amministrativo.lodi",
			"assistente.codogno", "amministrativo.codogno", "referente.self", "assistente.self", "referente.b2",
			"progettista", "admin");

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "segnalazione", "presa-in-carico", "valutazione", "progetto" })
	void aTaskIsForItsPersonAtEveryDoor(String kind) {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String task = anna.task(open(anna, kind));
		assertThat(anna.get("/api/tasks/" + task + "/form")).isNotEmpty();
		assertThat(anna.get(ENGINE + "/task/" + task).path("id").asText()).isEqualTo(task);
		assertThat(anna.text(ENGINE + "/task?maxResults=1000")).contains(task);
		List<String> differences = new ArrayList<>();
		OTHERS.forEach(username -> differences.addAll(reached(username, task)));
		assertThat(differences).isEmpty();
		assertThat(anna.get("/api/tasks/" + task + "/form")).isNotEmpty();
	}

	@Test
	void aNotificationIsOnlyForWhoReceivesIt() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String practice = open(anna, "progetto");
		String id = this.jdbc.sql("""
				insert into notification (id, operator_id, practice_id, code, args, created_at)
				select gen_random_uuid(), owner_id, id, 'notification.assigned', jsonb_build_array(code, ''), now()
				from practice where id = ?::uuid returning id::text""").param(practice).query(String.class).single();
		assertThat(anna.text("/api/notifications")).contains(practice);
		for (String username : OTHERS) {
			Rest other = new Rest(this.port, username);
			assertThat(other.text("/api/notifications")).as(username).doesNotContain(practice);
			assertThat(other.send("/api/notifications/" + id + "/hide", Map.of()).statusCode()).as(username)
				.isEqualTo(404);
		}
	}

	/** By hand from FAQ Accesso 4 to 6 and PIC 2, for a practice of Anna in Lodi. */
	@ParameterizedTest
	@CsvSource({ "segnalazione, collega.lodi referente.lodi amministrativo.lodi",
			"presa-in-carico, collega.lodi referente.lodi", "valutazione, collega.lodi referente.lodi",
			"progetto, collega.lodi referente.lodi amministrativo.lodi" })
	void theSummaryWithItsProcessOpensForColleaguesOnly(String kind, String colleagues) {
		String practice = open(new Rest(this.port, "assistente.lodi"), kind);
		for (String username : OTHERS) {
			Visitor visitor = Visitor.signedIn(this.port, username);
			for (String path : List.of("/pratiche/" + practice, "/pratiche/" + practice + "/processo")) {
				int status = visitor.get(path).statusCode();
				if (List.of(colleagues.split(" ")).contains(username)) {
					assertThat(status).as(username + path).isEqualTo(200);
				}
				else {
					assertThat(status).as(username + path).isIn(403, 404);
				}
			}
		}
	}

	private List<String> reached(String username, String task) {
		Visitor visitor = Visitor.signedIn(this.port, username);
		String token = visitor.token();
		List<String> reached = new ArrayList<>();
		for (String path : List.of("/api/tasks/" + task + "/form", "/attivita/" + task, ENGINE + "/task/" + task,
				ENGINE + "/task/" + task + "/deployed-form", ENGINE + "/task/" + task + "/form-variables")) {
			note(reached, username, path, visitor.get(path));
		}
		for (String path : List.of("/api/tasks/" + task + "/completion", "/api/tasks/" + task + "/claim",
				ENGINE + "/task/" + task + "/claim", ENGINE + "/task/" + task + "/submit-form",
				ENGINE + "/task/" + task + "/complete")) {
			HttpRequest.Builder request = visitor.to(path)
				.header("X-CSRF-TOKEN", token)
				.header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"));
			String body = path.endsWith("/completion") ? "{\"answers\":{}}" : "{}";
			note(reached, username, path, visitor.send(Visitor.json(request, body)));
		}
		for (String list : List.of("/api/tasks", ENGINE + "/task?maxResults=1000")) {
			if (visitor.get(list).body().contains(task)) {
				reached.add(username + " finds it in " + list);
			}
		}
		return reached;
	}

	/** 422 would have read the answers: even that is too far. */
	private static void note(List<String> reached, String username, String path, HttpResponse<String> answer) {
		int status = answer.statusCode();
		if (status < 400 || status == 422 || (status == 500 && !path.startsWith(ENGINE))) {
			reached.add(username + ' ' + path + " answers " + status);
		}
	}

	/** Of a person of its own: of some kinds a person has but one. */
	private String open(Rest who, String kind) {
		String person = who.post("/api/subjects",
				Map.of("identifier",
						Map.of("type", "TEMPORANEO", "value", "T" + System.nanoTime() % 1_000_000_000_000L), "cognome",
						"Porta", "nome", "Ida", "sesso", "F", "dataNascita", "1961-05-02", "luogoNascita", "E648",
						"informativa", Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
		return who.post("/api/practices", Map.of("kind", kind, "subject", person)).path("id").asText();
	}

}
