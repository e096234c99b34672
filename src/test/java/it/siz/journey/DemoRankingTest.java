package it.siz.journey;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration holds a ranking in which everything that can happen has happened. */
@SizTest
class DemoRankingTest {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationRunner demoRanking;

	@Autowired
	ApplicationArguments arguments;

	@Test
	void lastYearsCallHasFundedNotFundedAndRejectedOnesAndATie() throws Exception {
		Rest referent = new Rest(this.port, "referente.b2");
		JsonNode ranking = referent.get("/api/calls/" + call(referent) + "/ranking");
		assertThat(ranking.path("state").asText()).isEqualTo("APPROVATA");
		Set<String> outcomes = new TreeSet<>();
		int ties = 0;
		for (JsonNode line : ranking.path("lines")) {
			line.path("entries").forEach(entry -> outcomes.add(entry.path("outcome").asText()));
			ties += line.path("ties").size();
		}
		assertThat(outcomes).containsExactly("AMMESSO_FINANZIATO", "AMMESSO_NON_FINANZIATO", "RESPINTO");
		assertThat(ties).isPositive();
	}

	@Test
	void itIsLoadedOnce() throws Exception {
		Rest referent = new Rest(this.port, "referente.b2");
		int before = referent.get("/api/calls").path("items").size();
		this.demoRanking.run(this.arguments);
		assertThat(referent.get("/api/calls").path("items")).hasSize(before);
	}

	private static String call(Rest referent) {
		for (JsonNode call : referent.get("/api/calls").path("items")) {
			if (call.path("year").asInt() == LocalDate.now().getYear() - 1) {
				return call.path("id").asText();
			}
		}
		throw new AssertionError("no call of last year");
	}

}
