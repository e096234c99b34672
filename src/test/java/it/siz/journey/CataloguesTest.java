package it.siz.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of choices are data that an administrator edits on a page. */
@SizTest
class CataloguesTest {

	private static final String PAGE = "/elenchi/motiviSegnalazione";

	private static final String ENTRY = "code=prova&position=900&label=";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeAway() {
		this.jdbc.sql("delete from catalogue_entry where code = 'prova'").update();
	}

	@Test
	void anEntryIsAddedRenamedAndRetiredAndWhatWasChosenKeepsItsName() {
		Rest admin = new Rest(this.port, "admin");
		Rest anna = new Rest(this.port, "assistente.lodi");
		assertThat(admin.form(PAGE, ENTRY + "Lite+in+condominio&active=on")).isEqualTo(302);
		String report = report(anna);
		assertThat(offered(anna, report)).contains("prova");
		anna.complete(report, answers());
		assertThat(admin.form(PAGE, ENTRY + "Lite+tra+vicini&active=on")).isEqualTo(302);
		assertThat(anna.text("/pratiche/" + report)).contains("Lite tra vicini").doesNotContain("condominio");
		assertThat(admin.form(PAGE, ENTRY + "Lite+tra+vicini")).as("retired").isEqualTo(302);
		assertThat(admin.text(PAGE)).contains("Lite tra vicini");
		assertThat(anna.text("/pratiche/" + report)).contains("Lite tra vicini");
		String next = report(anna);
		assertThat(offered(anna, next)).contains("abitativo").doesNotContain("prova");
		HttpResponse<String> refused = anna.send("/api/tasks/" + anna.task(next) + "/completion",
				Map.of("answers", answers()));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(refused).findValuesAsText("field")).contains("motivi");
	}

	@Test
	void onlyAnAdministratorEditsThemAndEachFieldIsChecked() {
		Rest admin = new Rest(this.port, "admin");
		assertThat(admin.form(PAGE, "code=non+va&label=Prova")).isEqualTo(422);
		assertThat(admin.form(PAGE, "code=prova&label=")).isEqualTo(422);
		assertThat(admin.form("/elenchi/inventato", "code=prova&label=Prova")).isEqualTo(404);
		for (String username : List.of("assistente.lodi", "referente.b2", "progettista")) {
			Rest other = new Rest(this.port, username);
			assertThat(other.status(PAGE)).as(username).isEqualTo(403);
			assertThat(other.form(PAGE, ENTRY + "Prova&active=on")).as(username).isEqualTo(403);
		}
	}

	private static List<String> offered(Rest who, String report) {
		return who.get("/api/tasks/" + who.task(report) + "/form")
			.at("/data/motiviSegnalazione")
			.findValuesAsText("value");
	}

	private static Map<String, Object> answers() {
		return Map.of("dataContatto", "2026-03-02", "modalita", "colloquio", "segnalante", "interessato", "motivi",
				List.of("prova"), "motivoPrevalente", "prova", "descrizione", "Un vicino lo minaccia.", "destinazione",
				"propria");
	}

	private static String report(Rest who) {
		String person = Persons.register(who, "Prova", "Ada");
		return who.post("/api/practices", Map.of("kind", "segnalazione", "subject", person)).path("id").asText();
	}

}
