package it.siz.operator;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

@SizTest
class UnitTest {

	@LocalServerPort
	int port;

	@Test
	void whoHasSeveralUnitsChoosesOneBeforeAnythingElse() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/soggetti");
		assertThat(SignInTest.location(visitor.signIn("operatrice.ambito", "demo"))).endsWith("/servizio");
		assertThat(SignInTest.location(visitor.get("/domande"))).endsWith("/servizio");
		assertThat(visitor.get("/api/practices").statusCode()).isEqualTo(403);
		assertThat(visitor.get("/servizio").body()).contains("Politiche Abitative").contains("SELF");
		assertThat(SignInTest.location(visitor.post("/servizio", "unit=SELF"))).endsWith("/domande");
		assertThat(me(visitor.get("/api/me"))).isEqualTo("SELF");
	}

	@Test
	void aSwitchIsANewSessionIdAndIsRememberedForPrograms() {
		Visitor visitor = Visitor.signedIn(this.port, "operatrice.ambito");
		visitor.post("/servizio", "unit=SELF");
		String before = visitor.cookie("JSESSIONID");
		visitor.post("/servizio", "unit=PABIT");
		assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
		assertThat(me(visitor.get("/api/me"))).isEqualTo("PABIT");
		assertThat(me(basic(visitor, "/api/me", null))).isEqualTo("PABIT");
		visitor.post("/servizio", "unit=SELF");
		assertThat(me(basic(visitor, "/api/me", null))).isEqualTo("SELF");
	}

	@Test
	void aUnitOfOthersIsNotEntered() {
		Visitor visitor = Visitor.signedIn(this.port, "operatrice.ambito");
		visitor.post("/servizio", "unit=SELF");
		assertThat(visitor.post("/servizio", "unit=B2").statusCode()).isEqualTo(403);
		assertThat(visitor.send(visitor.to("/api/me").header("X-Unit", "B2")).statusCode()).isEqualTo(403);
		HttpResponse<String> program = basic(visitor, "/api/me", "B2");
		assertThat(program.statusCode()).isEqualTo(403);
		assertThat(Visitor.tree(program).get("detail").asText()).contains("B2");
		assertThat(me(visitor.get("/api/me"))).isEqualTo("SELF");
	}

	@Test
	void theHeaderChoosesTheUnitOfOneCall() {
		Visitor visitor = Visitor.signedIn(this.port, "operatrice.ambito");
		visitor.post("/servizio", "unit=SELF");
		assertThat(me(visitor.send(visitor.to("/api/me").header("X-Unit", "PABIT")))).isEqualTo("PABIT");
		assertThat(me(basic(visitor, "/api/me", "PABIT"))).isEqualTo("PABIT");
		assertThat(me(visitor.get("/api/me"))).isEqualTo("SELF");
	}

	@Test
	void meTellsWhoIAm() {
		JsonNode me = Visitor.tree(basic(new Visitor(this.port), "/api/me", null));
		assertThat(me.get("name").asText()).isEqualTo("Federica Pavesi");
		assertThat(me.get("roles").toString()).isEqualTo("[\"AMMINISTRATIVO\"]");
		assertThat(me.get("units").findValuesAsText("code")).containsExactly("PABIT", "SELF");
	}

	private static HttpResponse<String> basic(Visitor visitor, String path, String unit) {
		var request = Visitor.basic(visitor.to(path), "operatrice.ambito", "demo");
		return new Visitor(0).send((unit != null) ? request.header("X-Unit", unit) : request);
	}

	private static String me(HttpResponse<String> response) {
		return Visitor.tree(response).get("activeUnit").asText();
	}

}
