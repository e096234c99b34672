package it.siz.operator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

@SizTest
class SignInTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PasswordEncoder passwords;

	@Test
	void aPageLeadsToTheSignInAndBack() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> refused = visitor.get("/soggetti/9?scheda=dati");
		assertThat(refused.statusCode()).isEqualTo(302);
		assertThat(location(refused)).endsWith("/accesso");
		assertThat(location(visitor.signIn("assistente.lodi", "demo"))).endsWith("/soggetti/9?scheda=dati");
		assertThat(Visitor.tree(visitor.get("/api/me")).get("activeUnit").asText()).isEqualTo("E648");
	}

	@Test
	void theSessionIdChangesAtSignInAndItsCookieIsClosedToScripts() {
		Visitor visitor = new Visitor(this.port);
		String token = visitor.token();
		String before = visitor.cookie("JSESSIONID");
		HttpResponse<String> done = visitor
			.send(Visitor.form(visitor.to("/accesso"), "username=assistente.lodi&password=demo&_csrf=" + token));
		assertThat(before).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
		assertThat(done.headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite="));
	}

	@Test
	void unknownWrongAndDisabledAreAnsweredAlike() {
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, password_hash, enabled)
				values (gen_random_uuid(), 'congedata', 'Ida', 'Testa', ?, false) on conflict do nothing""")
			.param(this.passwords.encode("giusta"))
			.update();
		HttpResponse<String> unknown = new Visitor(this.port).signInAgain("nessuno", "demo");
		HttpResponse<String> wrong = new Visitor(this.port).signInAgain("collega.lodi", "sbagliata");
		HttpResponse<String> disabled = new Visitor(this.port).signInAgain("congedata", "giusta");
		HttpResponse<String> nul = new Visitor(this.port).signInAgain("a\0b", "demo");
		assertThat(unknown.statusCode()).isEqualTo(403);
		for (HttpResponse<String> other : new HttpResponse[] { wrong, disabled, nul }) {
			assertThat(other.statusCode()).isEqualTo(unknown.statusCode());
			assertThat(other.body()).isEqualTo(unknown.body());
		}
	}

	@Test
	void afterTheFifthFailureTheSameAccountWaits() {
		Visitor visitor = new Visitor(this.port);
		for (int i = 0; i < SignInDelay.FREE_ATTEMPTS; i++) {
			assertThat(visitor.signInAgain("indovina", "x" + i).statusCode()).isEqualTo(403);
		}
		HttpResponse<String> slowed = visitor.signInAgain("indovina", "demo");
		assertThat(slowed.statusCode()).isEqualTo(429);
		assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
		assertThat(Visitor.tree(slowed).get("detail").asText()).startsWith("Troppi tentativi");
		assertThat(location(visitor.signIn("indovina", "demo"))).contains("/accesso?secondi=");
		HttpResponse<String> program = new Visitor(this.port)
			.send(Visitor.basic(visitor.to("/api/me"), "indovina", "demo"));
		assertThat(program.statusCode()).isEqualTo(429);
	}

	@Test
	void anExpiredSessionIsToldToSignInNotThatItIsForbidden() {
		Visitor visitor = Visitor.signedIn(this.port, "assistente.lodi");
		visitor.loseSession();
		for (String header : new String[] { "X-Richiesta", "HX-Request" }) {
			HttpResponse<String> answer = visitor
				.send(Visitor.json(visitor.to("/sessione").header(header, "script"), "{}"));
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
			assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
		}
		assertThat(location(visitor.send(Visitor.form(visitor.to("/sessione"), "a=b")))).endsWith("/accesso");
	}

	@Test
	void theDialogTakesTheSameOperatorBackToTheSameUnit() {
		Visitor visitor = Visitor.signedIn(this.port, "operatrice.ambito");
		visitor.post("/servizio", "unit=PABIT");
		Visitor elsewhere = Visitor.signedIn(this.port, "operatrice.ambito");
		elsewhere.post("/servizio", "unit=SELF");
		visitor.loseSession();
		assertThat(visitor.signInAgain("operatrice.ambito", "demo").statusCode()).isEqualTo(204);
		assertThat(Visitor.tree(visitor.get("/api/me")).get("activeUnit").asText()).isEqualTo("PABIT");
	}

	@Test
	void theDialogRefusesAnotherOperator() {
		Visitor visitor = Visitor.signedIn(this.port, "assistente.lodi");
		visitor.loseSession();
		assertThat(visitor.signInAgain("collega.lodi", "demo").statusCode()).isEqualTo(409);
		assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(visitor.signInAgain("assistente.lodi", "demo").statusCode()).isEqualTo(204);
		assertThat(Visitor.tree(visitor.get("/api/me")).get("username").asText()).isEqualTo("assistente.lodi");
	}

	@Test
	void signingOutEndsTheSession() {
		Visitor visitor = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(visitor.post("/sessione", "").statusCode()).isEqualTo(204);
		assertThat(location(visitor.post("/logout", ""))).contains("/accesso");
		assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(visitor.signInAgain("collega.lodi", "demo").statusCode()).isEqualTo(204);
	}

	static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElse("no redirect but " + response.statusCode());
	}

}
