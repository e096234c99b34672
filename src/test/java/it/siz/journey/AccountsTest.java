package it.siz.journey;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Person;
import it.siz.operator.Role;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody comes, changes area, leaves (FAQ Accesso 1, 3 and 10). */
@SizTest
class AccountsTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest admin;

	@BeforeEach
	void signIn() {
		this.admin = new Rest(this.port, "admin");
	}

	@Test
	void somebodyNewIsInvitedChangesAreaAndLeaves() {
		String username = "ida." + System.nanoTime();
		JsonNode made = this.admin.post("/api/operators", form(username, List.of("AMMINISTRATIVO"), List.of("SELF")));
		String address = "/api/operators/" + made.path("id").asText();
		assertThat(made.path("invited").asBoolean()).isTrue();
		String link = this.admin.post(address + "/invitation", Map.of()).path("link").asText();
		Visitor ida = new Visitor(this.port);
		ida.post("/password/nuova",
				link.substring(link.indexOf("chiave=")) + "&nuova=tre+gatti+sul+tetto&ripetuta=tre+gatti+sul+tetto");
		ida.signIn(username, "tre gatti sul tetto");
		assertThat(Visitor.tree(ida.get("/api/me")).path("activeUnit").asText()).isEqualTo("SELF");

		HttpResponse<String> moved = this.admin.put(address,
				form(username, List.of("REFERENTE"), List.of("SELF", "PABIT")), this.admin.version(address));
		assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
		assertThat(ida.get("/api/me").statusCode()).isEqualTo(401);

		HttpResponse<String> off = this.admin.put(address + "/enabled", Map.of("enabled", false),
				this.admin.version(address));
		assertThat(Visitor.tree(off).path("enabled").asBoolean(true)).isFalse();
		assertThat(new Visitor(this.port).signInAgain(username, "tre gatti sul tetto").statusCode()).isEqualTo(403);
		assertThat(this.admin.send(address + "/invitation", Map.of()).statusCode()).isEqualTo(409);
		assertThat(this.admin.get(address + "/changes").findValuesAsText("code")).containsExactly(
				"operator.change.disabled", "operator.change.units", "operator.change.roles",
				"operator.change.INVITATION", "operator.change.link", "operator.change.created");
		assertThat(this.admin.get(address + "/changes").findValuesAsText("by")).contains("Sara Maggi", "Ida Testa");
	}

	@Test
	void aStaleCopyOverwritesNothing() {
		String username = "ada." + System.nanoTime();
		String address = "/api/operators/"
				+ this.admin.post("/api/operators", form(username, List.of("AMMINISTRATIVO"), List.of("SELF")))
					.path("id")
					.asText();
		String read = this.admin.version(address);
		Map<String, Object> change = form(username, List.of("REFERENTE"), List.of("SELF"));
		assertThat(this.admin.put(address, change, read).statusCode()).isEqualTo(200);
		assertThat(this.admin.put(address, change, read).statusCode()).isEqualTo(412);
		assertThat(this.admin.replace(address, change).statusCode()).isEqualTo(400);
		Visitor page = Visitor.signedIn(this.port, "admin");
		String id = address.substring(address.lastIndexOf('/') + 1);
		HttpResponse<String> late = page.post("/utenze/" + id,
				"version=0&givenName=Adele&familyName=Testa&roles=AMMINISTRATIVO&units=SELF");
		assertThat(late.statusCode()).isEqualTo(412);
		assertThat(late.body()).contains("value=\"Adele\"").contains("un altro amministratore ha cambiato");
	}

	@Test
	void whatIsWrongIsSaidBesideEachField() {
		HttpResponse<String> refused = this.admin.send("/api/operators", Map.of("username", "Nicolò", "givenName", " ",
				"email", "ada@", "phone", "boh", "units", List.of("E648", "SELF")));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(refused).path("errors").findValuesAsText("field")).containsExactly("username",
				"givenName", "familyName", "email", "phone", "roles", "units");
		assertThat(refused.body()).contains("solo quel servizio");
		HttpResponse<String> taken = this.admin.send("/api/operators",
				Map.of("username", "anna.doppia", "givenName", "A", "familyName", "B", "email",
						"Assistente.Lodi@example.org", "roles", List.of("REFERENTE"), "units", List.of("B2")));
		assertThat(Visitor.tree(taken).at("/errors/0/field").asText()).isEqualTo("email");
		assertThat(this.admin.raw("/api/operators", "{\"roles\":[\"RE\"]}").statusCode()).isEqualTo(400);
		assertThat(this.admin.raw("/api/operators", "{\"password\":\"x\"}").statusCode()).isEqualTo(400);
		assertThat(this.admin.status("/api/operators?q=%00&size=1")).isEqualTo(200);
		assertThat(this.admin.status("/api/operators?after=x")).isEqualTo(400);
	}

	@Test
	void theDatabaseItselfKeepsAnOperatorOfAComuneThereAndHistoryAsItWas() {
		Person person = Person.add(this.jdbc, Role.AMMINISTRATIVO, "E648");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.jdbc.sql("insert into operator_unit values (?, 'SELF')").param(person.id()).update());
		this.admin.send("/api/operators", form("eva." + System.nanoTime(), List.of("REFERENTE"), List.of("B2")));
		for (String act : List.of("update operator_change set code = 'x'", "delete from operator_change",
				"truncate operator_change")) {
			assertThatExceptionOfType(DataAccessException.class).as(act)
				.isThrownBy(() -> this.jdbc.sql(act).update())
				.withMessageContaining("only ever added to");
		}
	}

	@Test
	void nobodyTakesTheOwnRoleOrSwitchesTheOwnAccountOff() {
		String own = this.admin.get("/api/operators?q=admin@example.org").at("/items/0/id").asText();
		String address = "/api/operators/" + own;
		Map<String, Object> demoted = Map.of("givenName", "Sara", "familyName", "Maggi", "email", "admin@example.org",
				"roles", List.of("REFERENTE"), "units", List.of("AMBITO"));
		assertThat(this.admin.put(address, demoted, this.admin.version(address)).statusCode()).isEqualTo(422);
		assertThat(this.admin.put(address + "/enabled", Map.of("enabled", false), this.admin.version(address))
			.statusCode()).isEqualTo(409);
	}

	@Test
	void onlyAdministratorsKeepAccounts() {
		for (String who : List.of("assistente.lodi", "referente.b2", "progettista")) {
			Rest other = new Rest(this.port, who);
			assertThat(other.status("/api/operators")).as(who).isEqualTo(403);
			assertThat(other.status("/utenze")).as(who).isEqualTo(403);
			assertThat(other.status("/utenze/nuova")).as(who).isEqualTo(403);
			assertThat(other.send("/api/operators", form("x.y", List.of("AMMINISTRATORE"), List.of("AMBITO")))
				.statusCode()).as(who).isEqualTo(403);
			assertThat(other.text("/")).doesNotContain("href=\"/utenze\"");
		}
	}

	@Test
	void theListIsReadPageByPageByName() {
		List<String> names = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = this.admin.get("/api/operators?size=5" + after);
			page.path("items").forEach(each -> names.add(each.path("username").asText()));
			after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
		}
		while (after != null);
		assertThat(names).doesNotHaveDuplicates().contains("admin", "assistente.lodi");
		assertThat((long) names.size()).as("everybody, and no desk of a unit")
			.isEqualTo(this.jdbc.sql("select count(*) from operator where desk_of is null").query(Long.class).single());
	}

	@Test
	void whatIsLeftBehindIsCountedForTheAdministratorAndHandedOverByTheReferent() {
		Person leaver = Person.add(this.jdbc, Role.ASSISTENTE_SOCIALE, "E648");
		Rest gone = new Rest(this.port, leaver.username());
		String person = this.jdbc.sql("select id::text from subject order by id limit 1").query(String.class).single();
		JsonNode practice = gone.post("/api/practices", Map.of("kind", "segnalazione", "subject", person));
		String address = "/api/operators/" + leaver.id();
		JsonNode duties = this.admin.get(address + "/duties");
		assertThat(duties.at("/0/practices").asInt()).isOne();
		assertThat(duties.at("/0/tasks").asInt()).isOne();
		Rest luisa = new Rest(this.port, "referente.lodi");
		assertThat(luisa.text("/carichi/lasciate")).doesNotContain(practice.path("number").asText());
		this.admin.put(address + "/enabled", Map.of("enabled", false), this.admin.version(address));
		assertThat(luisa.text("/carichi")).contains("/carichi/lasciate");
		assertThat(luisa.text("/carichi/lasciate")).contains(practice.path("number").asText(), "ha lasciato il lavoro");
		String anna = this.jdbc.sql("select id::text from operator where username = 'assistente.lodi'")
			.query(String.class)
			.single();
		assertThat(luisa.form("/pratiche/scelte/passa/conferma",
				"scelta=" + practice.path("id").asText() + "&elenco=di%3Dservizio&colleague=" + anna))
			.isEqualTo(200);
		assertThat(luisa.get("/api/practices/" + practice.path("id").asText()).at("/owner/id").asText())
			.isEqualTo(anna);
		assertThat(luisa.text("/carichi/lasciate")).doesNotContain(practice.path("number").asText());
		assertThat(this.admin.get(address + "/duties")).isEmpty();
		assertThat(new Rest(this.port, "referente.self").text("/carichi/lasciate"))
			.doesNotContain(practice.path("number").asText());
	}

	private static Map<String, Object> form(String username, List<String> roles, List<String> units) {
		return Map.of("username", username, "givenName", "Ida", "familyName", "Testa", "email",
				username + "@example.org", "roles", roles, "units", units);
	}

}
