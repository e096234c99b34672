package it.siz.journey;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines of a unit and workload by operator, counted as the viewer may see them. */
@SizTest
class MonitorTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aNewPracticeAddsToItsOwnerAndToTheDeadlines() {
		int[] before = load("assistente.codogno", "Marta");
		int soon = due("assistente.codogno", "In ritardo");
		Rest marta = new Rest(this.port, "assistente.codogno");
		String practice = practice(marta);
		this.jdbc.sql("""
				update act_ru_task set due_date_ = now() - interval '3 days'
				where proc_inst_id_ = (select process_instance_id from practice where id = cast(? as uuid))""")
			.param(practice)
			.update();
		int[] after = load("assistente.codogno", "Marta");
		assertThat(after[0]).isEqualTo(before[0] + 1);
		assertThat(after[1]).isEqualTo(before[1] + 1);
		assertThat(after[2]).isEqualTo(before[2] + 1);
		assertThat(due("assistente.codogno", "In ritardo")).isEqualTo(soon + 1);
	}

	@Test
	void whoMayNotSeeAPracticeDoesNotCountIt() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		practice(anna);
		assertThat(load("assistente.lodi", "Anna Rossi")[0]).isPositive();
		assertThat(body("amministrativo.lodi")).contains("Scadenze e carichi");
		int valutazioni = this.jdbc.sql("""
				select count(*) from practice p where closed_at is null and unit_code = 'E648'
				and kind in ('valutazione', 'presa-in-carico', 'domanda-b2')""").query(Integer.class).single();
		assertThat(valutazioni).isPositive();
		assertThat(load("amministrativo.lodi", "Anna Rossi")[0]).isLessThan(load("assistente.lodi", "Anna Rossi")[0]);
	}

	private String practice(Rest script) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		JsonNode person = script.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", "Carichi", "nome", "Pia",
						"sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-15")));
		return script.post("/api/practices", Map.of("kind", "valutazione", "subject", person.path("id").asText()))
			.path("id")
			.asText();
	}

	/** Practices, tasks, late ones. */
	private int[] load(String operator, String name) {
		String row = Pattern.compile("<th scope=\"row\">" + name + "[^<]*</th>(.*?)</tr>", Pattern.DOTALL)
			.matcher(body(operator))
			.results()
			.map(found -> found.group(1))
			.findFirst()
			.orElse("<td>0</td><td>0</td><td>0</td>");
		return Pattern.compile(">(\\d+)<").matcher(row).results().mapToInt(MonitorTest::number).toArray();
	}

	private int due(String operator, String span) {
		return Pattern.compile(span + "</th><td class=\"number\">(\\d+)<")
			.matcher(body(operator))
			.results()
			.mapToInt(MonitorTest::number)
			.findFirst()
			.orElse(0);
	}

	private String body(String operator) {
		return Visitor.signedIn(this.port, operator).get("/carichi").body();
	}

	private static int number(MatchResult found) {
		return Integer.parseInt(found.group(1));
	}

}
