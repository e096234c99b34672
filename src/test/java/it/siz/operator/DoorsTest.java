package it.siz.operator;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds at every door, for routes of today and those to come. */
@SizTest
class DoorsTest {

	private static final Set<String> OPEN = Set.of("/esterno/accesso", "/identita-demo/autorizza",
			"/identita-demo/chiavi", "/identita-demo/token", "/lingua", "/accessibilita", "/accesso", "/csrf", "/error",
			"/password/dimenticata", "/password/nuova", "/primo-accesso");

	private static final Set<RequestMethod> READS = EnumSet.of(RequestMethod.GET, RequestMethod.HEAD,
			RequestMethod.OPTIONS);

	@LocalServerPort
	int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping routes;

	@Test
	void noRouteChangesAnythingWithoutTheToken() {
		Visitor visitor = Visitor.signedIn(this.port, "referente.b2");
		int tried = 0;
		for (RequestMappingInfo route : this.routes.getHandlerMethods().keySet()) {
			for (RequestMethod method : route.getMethodsCondition().getMethods()) {
				if (READS.contains(method)) {
					continue;
				}
				for (String path : route.getPatternValues()) {
					HttpResponse<String> answer = visitor.send(request(visitor, method.name(), path));
					assertThat(answer.statusCode()).as(method + " " + path).isIn(refusals(path));
					tried++;
				}
			}
		}
		assertThat(tried).isGreaterThan(10);
		assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
	}

	/**
	 * To the site of reporters an operator is a stranger, who is sent to its sign-in; the
	 * provider of the demonstration looks at no session and wants a code of its own.
	 */
	private static List<Integer> refusals(String path) {
		return path.startsWith("/esterno/") ? List.of(302)
				: path.startsWith("/identita-demo/") ? List.of(400, 401) : List.of(403);
	}

	@Test
	void noRouteIsOpenToStrangersExceptTheWayIn() {
		for (RequestMappingInfo route : this.routes.getHandlerMethods().keySet()) {
			for (String path : route.getPatternValues()) {
				if (OPEN.contains(path)) {
					continue;
				}
				Visitor stranger = new Visitor(this.port);
				HttpResponse<String> get = stranger.get(path.replaceAll("\\{[^}]*}", "1"));
				assertThat(get.statusCode()).as(path).isIn(302, 401);
				assertThat(stranger.send(request(stranger, "POST", path)).statusCode()).as(path).isIn(302, 401);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accesso", "/api/me", "/nessuno", "/api/nessuno", "/camunda/app/tasklist/default/",
			"/camunda/api/engine/engine/default/task/count", "/camunda/app/cockpit/default/", "/camunda//app/", "/a;b",
			"/engine-rest/engine", "/actuator/health", "/actuator/env", "/vendor/shell.css", "/csrf" })
	void everyAnswerCarriesTheSecurityHeaders(String path) {
		for (Visitor visitor : List.of(new Visitor(this.port), Visitor.signedIn(this.port, "referente.b2"))) {
			HttpResponse<String> answer = visitor.get(path);
			assertThat(answer.headers().firstValue("Content-Security-Policy")).as("policy").isPresent();
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
			assertThat(answer.headers().firstValue("X-Frame-Options")).isPresent();
			if (!path.startsWith("/vendor/") && !path.startsWith("/camunda/")) {
				assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
				assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
					.contains("script-src 'self';")
					.doesNotContain("unsafe");
			}
		}
	}

	@Test
	void healthIsPublicWithoutDetailsAndNothingElseOfTheActuator() {
		Visitor stranger = new Visitor(this.port);
		HttpResponse<String> health = stranger.get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).doesNotContain("components", "details");
		assertThat(Visitor.signedIn(this.port, "admin").get("/actuator/env").statusCode()).isEqualTo(404);
	}

	@Test
	void programsNeedNoTokenGetNoSessionAndNoCookieCountsForThem() {
		Visitor program = new Visitor(this.port);
		HttpResponse<String> me = program.send(Visitor.basic(program.to("/api/me"), "referente.b2", "demo"));
		assertThat(me.statusCode()).isEqualTo(200);
		assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
		HttpResponse<String> challenge = new Visitor(this.port).get("/api/me");
		assertThat(challenge.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
		Visitor signedIn = Visitor.signedIn(this.port, "referente.b2");
		assertThat(signedIn.send(Visitor.basic(signedIn.to("/api/me"), "referente.b2", "wrong")).statusCode())
			.isEqualTo(401);
		assertThat(Visitor.signedIn(this.port, "assistente.lodi")
			.send(Visitor.basic(signedIn.to("/"), "referente.b2", "demo"))
			.body()).doesNotContain("Giulia Fontana");
	}

	@Test
	void rememberedCredentialsAreOfNoUseToAnotherSite() {
		Visitor victim = new Visitor(this.port);
		for (String site : List.of("cross-site", "same-site")) {
			HttpResponse<String> answer = victim
				.send(Visitor.basic(victim.to("/api/me").header("Sec-Fetch-Site", site), "referente.b2", "demo"));
			assertThat(answer.statusCode()).isEqualTo(403);
		}
	}

	private static HttpRequest.Builder request(Visitor visitor, String method, String path) {
		return visitor.to(path.replaceAll("\\{[^}]*}", "1"))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString("{}"));
	}

}
