package it.siz.journey;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who keeps accounts or writes models sees no person, by no door. */
@SizTest
class CaseDataTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "admin", "progettista" })
	void personsAreShut(String username) {
		String person = this.jdbc.sql("select id::text from subject order by id limit 1").query(String.class).single();
		Rest rest = new Rest(this.port, username);
		for (String page : List.of("/soggetti", "/soggetti/nuovo", "/soggetti/" + person,
				"/soggetti/" + person + "/nuova-pratica", "/cerca?q=rossi", "/api/subjects/" + person,
				"/api/subjects/" + person + "/overview")) {
			assertThat(rest.status(page)).as(page).isEqualTo(403);
		}
		for (String call : List.of("/api/subjects", "/api/subjects/search", "/api/subjects/identifier",
				"/api/search")) {
			assertThat(rest.send(call, Map.of()).statusCode()).as(call).isEqualTo(403);
		}
		assertThat(rest.put("/api/subjects/" + person, Map.of(), "\"0\"").statusCode()).isEqualTo(403);
		for (String form : List.of("/soggetti", "/soggetti/nuovo", "/cerca")) {
			assertThat(rest.form(form, "q=rossi")).as(form).isEqualTo(403);
		}
		assertThat(rest.text("/")).doesNotContain("href=\"/soggetti\"", "action=\"/cerca\"");
	}

	@Test
	void whoWorksOnCasesComesIn() {
		Rest rest = new Rest(this.port, "amministrativo.lodi");
		assertThat(rest.status("/soggetti")).isEqualTo(200);
		assertThat(rest.send("/api/subjects/search", Map.of("q", "rossi")).statusCode()).isEqualTo(200);
	}

}
