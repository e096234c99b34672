package it.siz.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who keeps accounts or writes models sees no person, by no door. */
@SizTest
class CaseDataTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping routes;

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

	/**
	 * Also routes to come. What administrators do with the registry has a check of its
	 * own and shuts designers out as well.
	 */
	@Test
	void noRouteOfTheRegistryAnswersADesigner() {
		Visitor designer = Visitor.signedIn(this.port, "progettista");
		List<String> differences = new ArrayList<>();
		this.routes.getHandlerMethods().keySet().forEach(route -> {
			for (String path : route.getPatternValues()) {
				if (path.startsWith("/soggetti") || path.startsWith("/api/subjects")) {
					route.getMethodsCondition().getMethods().forEach(method -> {
						int status = call(designer, method.name(), path).statusCode();
						if (status != 403) {
							differences.add(method + " " + path + " answers " + status);
						}
					});
				}
			}
		});
		assertThat(differences).isEmpty();
	}

	private static HttpResponse<String> call(Visitor visitor, String method, String path) {
		boolean json = path.startsWith("/api");
		return visitor.send(visitor.to(path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
			.header("X-CSRF-TOKEN", visitor.token())
			.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.ofString(json ? "{}" : "")));
	}

	@Test
	void whoWorksOnCasesComesIn() {
		Rest rest = new Rest(this.port, "amministrativo.lodi");
		assertThat(rest.status("/soggetti")).isEqualTo(200);
		assertThat(rest.send("/api/subjects/search", Map.of("q", "rossi")).statusCode()).isEqualTo(200);
	}

}
