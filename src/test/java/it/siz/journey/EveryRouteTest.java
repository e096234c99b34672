package it.siz.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import it.siz.SizTest;
import it.siz.operator.Visitor;
import it.siz.reporter.Outsider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every mapped route, so that a new one is covered the day it is written: nothing
 * for who is not signed in, nothing of Lodi for somebody of Codogno.
 */
@SizTest
class EveryRouteTest {

	/** What anybody may ask for: the sign-in itself and the page of errors. */
	private static final Set<String> PUBLIC = Set.of("GET /accesso", "GET /csrf", "GET /error", "GET /accessibilita",
			"POST /lingua", "GET /password/dimenticata", "POST /password/dimenticata", "GET /password/nuova",
			"POST /password/nuova", "GET /primo-accesso", "POST /primo-accesso", "GET /esterno/accesso",
			"GET /identita-demo/autorizza", "POST /identita-demo/autorizza", "GET /identita-demo/chiavi",
			"POST /identita-demo/token");

	/**
	 * By contract it answers for what the overview tells anyway: why it may not be
	 * opened; AccessTest reads the words.
	 */
	private static final Set<String> OVERVIEW = Set.of("GET /api/practices/{id}/explanation");

	private static final List<String> ENGINE = List.of("GET /camunda/app/tasklist/default/",
			"GET /camunda/app/cockpit/default/", "GET /camunda/app/admin/default/",
			"GET /camunda/api/engine/engine/default/task", "POST /camunda/api/engine/engine/default/task",
			"GET /camunda/api/engine/engine/default/process-instance", "GET /camunda/api/engine/engine/default/filter",
			"GET /camunda/api/engine/engine/default/history/process-instance",
			"GET /camunda/api/engine/engine/default/history/variable-instance",
			"GET /camunda/api/engine/engine/default/user",
			"GET /camunda/api/cockpit/plugin/base/default/process-instance",
			"POST /camunda/api/admin/setup/default/user/create", "GET /engine-rest/engine",
			"GET /engine-rest/engine/default/task");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void nothingAnswersWhoIsNotSignedIn() {
		Visitor nobody = new Visitor(this.port);
		List<String> differences = new ArrayList<>();
		for (String route : Stream.concat(routes().stream(), ENGINE.stream())
			.filter(route -> !PUBLIC.contains(route))
			.toList()) {
			HttpResponse<String> answer = call(nobody, route, UUID.randomUUID().toString());
			String to = answer.headers().firstValue("Location").orElse("");
			boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403
					|| answer.statusCode() == 302 && to.contains("/accesso");
			if (!refused) {
				differences.add(route + " answers " + answer.statusCode() + ' ' + to);
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void noRouteGivesWhatBelongsToAnotherUnit() {
		Foreign foreign = Foreign.of(this.port, this.jdbc);
		Visitor marta = Visitor.signedIn(this.port, "assistente.codogno");
		List<String> differences = new ArrayList<>();
		for (String route : routes().stream()
			.filter(route -> route.contains("{") && !OVERVIEW.contains(route))
			.toList()) {
			for (String id : foreign.ids()) {
				// A redirect would be the thanks for something done, but to the door of
				// outside reporters, which no operator has the key to.
				HttpResponse<String> answer = call(marta, route, id);
				int status = answer.statusCode();
				boolean door = answer.headers().firstValue("Location").orElse("").endsWith("/esterno/accesso");
				if ((status < 400 || status == 500) && !door) {
					differences.add(route + " answers " + status + " to id " + foreign.ids().indexOf(id));
				}
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void theEngineGivesNothingOfAnotherUnit() {
		Foreign foreign = Foreign.of(this.port, this.jdbc);
		Visitor marta = Visitor.signedIn(this.port, "assistente.codogno");
		String engine = "/camunda/api/engine/engine/default";
		String task = engine + "/task/" + foreign.task();
		List<String> differences = new ArrayList<>();
		for (String route : List.of("GET " + task, "GET " + task + "/form-variables", "GET " + task + "/variables",
				"GET " + task + "/form", "GET " + task + "/deployed-form", "GET " + task + "/identity-links",
				"POST " + task + "/claim", "POST " + task + "/submit-form", "POST " + task + "/complete",
				"GET " + engine + "/process-instance/" + foreign.instance(),
				"GET " + engine + "/process-instance/" + foreign.instance() + "/variables",
				"GET " + engine + "/history/process-instance/" + foreign.instance())) {
			int status = call(marta, route, "").statusCode();
			if (status < 400) {
				differences.add(route + " answers " + status);
			}
		}
		for (String list : List.of("/task", "/process-instance", "/history/task", "/history/variable-instance",
				"/history/activity-instance", "/history/detail", "/execution", "/variable-instance")) {
			String body = call(marta, "GET " + engine + list + "?maxResults=1000", "").body();
			if (body.contains(foreign.instance()) || body.contains(foreign.task())) {
				differences.add(list + " holds it");
			}
		}
		assertThat(differences).isEmpty();
	}

	/**
	 * Whoever reports from outside has a session, and with it nothing but the site of
	 * reporters: everything else treats it as nobody's.
	 */
	@Test
	void aReporterFromOutsideReachesNothingButTheirOwnSite() {
		Foreign foreign = Foreign.of(this.port, this.jdbc);
		Outsider paola = new Outsider(this.port);
		assertThat(paola.signInAs("paola")).isEqualTo("/esterno");
		List<String> differences = new ArrayList<>();
		for (String route : Stream.concat(routes().stream(), ENGINE.stream())
			.filter(route -> !PUBLIC.contains(route) && !route.contains(" /esterno"))
			.toList()) {
			for (String id : route.contains("{") ? foreign.ids() : List.of("")) {
				HttpResponse<String> answer = call(paola.visitor(), route, id);
				String to = answer.headers().firstValue("Location").orElse("");
				boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403
						|| answer.statusCode() == 302 && to.endsWith("/accesso");
				if (!refused) {
					differences.add(route + " answers " + answer.statusCode() + ' ' + to);
				}
			}
		}
		assertThat(differences).isEmpty();
		for (String route : routes().stream()
			.filter(route -> route.contains("/esterno") && route.contains("{"))
			.toList()) {
			for (String id : foreign.ids()) {
				int status = call(paola.visitor(), route, id).statusCode();
				if (status < 400 || status >= 500) {
					differences.add(route + " answers " + status);
				}
			}
		}
		assertThat(differences).isEmpty();
		assertThat(paola.visitor().get("/esterno").statusCode()).isEqualTo(200);
	}

	private Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		for (RequestMappingInfo info : this.requestMappingHandlerMapping.getHandlerMethods().keySet()) {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			for (String pattern : info.getPatternValues()) {
				(methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
					.forEach(method -> routes.add(method + " " + pattern));
			}
		}
		assertThat(routes).hasSizeGreaterThan(80);
		return routes;
	}

	/** With the token that a page would carry: it must not be what refuses. */
	private static HttpResponse<String> call(Visitor visitor, String route, String id) {
		String method = route.substring(0, route.indexOf(' '));
		String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", id);
		HttpRequest.Builder request = visitor.to(path);
		if (method.equals("GET")) {
			return visitor.send(request);
		}
		boolean json = path.startsWith("/api") || path.startsWith("/camunda");
		return visitor.send(request.header("X-CSRF-TOKEN", visitor.token())
			.header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
			.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.ofString(json ? "{}" : "")));
	}

}
