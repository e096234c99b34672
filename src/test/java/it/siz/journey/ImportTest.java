package it.siz.journey;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;
import it.siz.simulator.Switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Persons come from ANPR, with a reason, a trace and their right words. */
@SizTest
@ExtendWith(OutputCaptureExtension.class)
class ImportTest {

	private static final String IMPORT = "/api/subjects/import";

	private static final String NOBODY = "QNTSGT90A01H501X";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Environment environment;

	@AfterEach
	void fair() {
		new Switches(this.environment).weather("{}");
	}

	@Test
	void aPersonIsImportedOnceAndHeldFromThenOn() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		HttpResponse<String> first = anna.send(IMPORT, wanted("CTTGNI31C19E648T"));
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		JsonNode gino = Visitor.tree(first);
		assertThat(first.headers().firstValue("Location")).hasValue("/api/subjects/" + gino.path("id").asText());
		assertThat(gino.path("familyName").asText()).isEqualTo("Cattaneo");
		assertThat(gino.path("birthDate").asText()).isEqualTo("1931-03-19");
		assertThat(gino.has("residenceStreet")).as("nothing beyond the name without a privacy notice").isFalse();
		assertThat(gino.path("anprDate").asText()).isEqualTo(LocalDate.now().toString());
		HttpResponse<String> again = anna.send(IMPORT, wanted("cttgni31c19e648t"));
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(Visitor.tree(again).path("id")).isEqualTo(gino.path("id"));
	}

	@Test
	void withThePrivacyNoticeSignedAllOfItIsTaken() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		JsonNode ernesto = anna.post(IMPORT, Map.of("codiceFiscale", "BSSRST50R10B456B", "reason", "Primo colloquio",
				"informativa", Map.of("date", "2026-11-02")));
		JsonNode card = anna.get("/api/subjects/" + ernesto.path("id").asText());
		assertThat(card.path("residenceStreet").asText()).isEqualTo("Via Roma");
		assertThat(card.path("civilStatus").asInt()).isEqualTo(2);
		assertThat(card.path("birthPlace").asText()).isEqualTo("B456");
		assertThat(card.path("sources").path("residenza").path("name").asText()).isEqualTo("ANPR");
		assertThat(this.jdbc.sql("""
				select other.kinship from household_member me
				join household_member other on other.household_id = me.household_id
				where me.subject_id = ?::uuid and me.kind = 'ANAGRAFICO' order by 1""")
			.param(ernesto.path("id").asText())
			.query(String.class)
			.list()).as("the registered household").containsExactly("1", "2");
	}

	@Test
	void twoPersonsWhoseCodesDifferOnlyByOmocodiaAreTwo() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String one = anna.post(IMPORT, wanted("RSSMRC80A01E648S")).path("id").asText();
		assertThat(anna.post(IMPORT, wanted("RSSMRC80A01E64UP")).path("id").asText()).isNotEqualTo(one);
	}

	@ParameterizedTest
	@CsvSource({ "SRYXXX90C45Z223Y, Suryani, ''", "GGUNMR82T64E648V, Uggè, Anna Maria",
			"SNGHPR85A01Z222Z, Singh, Harpreet" })
	void namesAreWrittenAsPeopleWriteThem(String code, String familyName, String givenName) {
		JsonNode person = new Rest(this.port, "assistente.lodi").post(IMPORT, wanted(code));
		assertThat(person.path("familyName").asText()).isEqualTo(familyName);
		assertThat(person.path("givenName").asText()).isEqualTo(givenName);
	}

	@Test
	void nobodyAndStruckOffAreToldApart() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		assertThat(fault(anna.send(IMPORT, wanted(NOBODY)), 422)).contains("codiceFiscale", "non è registrato in ANPR",
				"Ufficio Anagrafe");
		assertThat(fault(anna.send(IMPORT, wanted("LMRKRM88B02Z330S")), 422)).contains("è stata cancellata da ANPR");
	}

	@Test
	void withoutAReasonOrACodeNobodyIsAsked() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		int before = lookups();
		assertThat(fault(anna.send(IMPORT, Map.of("codiceFiscale", NOBODY)), 422)).contains("reason",
				"perché interroghi ANPR");
		assertThat(fault(anna.send(IMPORT, Map.of("codiceFiscale", NOBODY, "reason", "x".repeat(81))), 422))
			.contains("80 caratteri");
		assertThat(fault(anna.send(IMPORT, Map.of("codiceFiscale", "QNTSGT90A01H501Y", "reason", "x")), 422))
			.contains("codiceFiscale");
		assertThat(fault(anna.send(IMPORT, Map.of("cognome", "Verdi", "reason", "x")), 400)).contains("JSON");
		assertThat(lookups()).isEqualTo(before);
	}

	@Test
	void whoHandlesNoCasesAsksNobody() {
		assertThat(new Rest(this.port, "admin").send(IMPORT, wanted(NOBODY)).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "GARBAGE, 502, incompleta o non si legge", "HALF, 502, incompleta o non si legge",
			"THROTTLED, 429, troppe richieste", "TRANSIENT, 503, abbiamo provato tre volte" })
	void anOutsideServiceInTroubleIsNoFaultOfOurs(String answer, int status, String words) {
		new Switches(this.environment).weather("{\"answer\":\"%s\"}".formatted(answer));
		assertThat(fault(new Rest(this.port, "assistente.lodi").send(IMPORT, wanted("ZCCMRT86E49E648O")), status))
			.contains(words);
	}

	@Test
	void aVoucherThatTheGatewayDoesNotTakeComesWithItsNumber() {
		new Switches(this.environment).weather("{\"token\":\"WRONG_SIGNATURE\"}");
		assertThat(fault(new Rest(this.port, "assistente.lodi").send(IMPORT, wanted("ZCCMRT86E49E648O")), 502))
			.contains("non è autorizzato", "Codice per l’assistenza");
	}

	@Test
	void everyCallLeavesATraceThatNobodyChanges() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		anna.post(IMPORT, Map.of("codiceFiscale", "GTTPLA84S70F205D", "reason", "Verifica della residenza"));
		Map<String, Object> lookup = this.jdbc
			.sql("""
					select l.id, l.unit_code, l.reason, o.username from anpr_lookup l join operator o on o.id = l.operator_id
					where l.reason = 'Verifica della residenza' order by l.at desc limit 1""")
			.query()
			.singleRow();
		assertThat(lookup).containsEntry("unit_code", "E648").containsEntry("username", "assistente.lodi");
		List<Map<String, Object>> calls = this.jdbc.sql("select * from anpr_call where lookup_id = ? order by id")
			.param(lookup.get("id"))
			.query()
			.listOfRows();
		assertThat(calls).extracting(call -> call.get("use_case")).containsExactly("C030", "C020", "C021", "C015");
		assertThat(calls).allSatisfy(call -> {
			assertThat(call).containsEntry("outcome", "OK").containsEntry("status", 200);
			assertThat((String) call.get("voucher")).hasSize(36);
			assertThat((String) call.get("anpr_operation")).matches("\\d+");
			assertThat((String) call.get("operation")).matches("\\d{10,30}");
		});
		assertThat(this.jdbc
			.sql("""
					select l::text || coalesce(c::text, '') from anpr_lookup l left join anpr_call c on c.lookup_id = l.id""")
			.query(String.class)
			.list()).isNotEmpty().noneMatch(row -> row.contains("GTTPLA84S70F205D"));
		for (String change : List.of("update anpr_call set outcome = 'OK'", "delete from anpr_call",
				"update anpr_lookup set reason = ''", "truncate anpr_lookup cascade")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("only added to");
		}
	}

	@Test
	void whoAsksTooOftenIsToldAndNobodyIsAsked() {
		this.jdbc
			.sql("""
					insert into anpr_lookup (id, operator_id, unit_code, reason, person, at)
					select gen_random_uuid(), o.id, 'C816', 'prova', ''::bytea, now() from operator o, generate_series(1, 60)
					where o.username = 'amministrativo.codogno'""")
			.update();
		int before = lookups();
		Rest office = new Rest(this.port, "amministrativo.codogno");
		assertThat(fault(office.send(IMPORT, wanted("ZCCMRT86E49E648O")), 429)).contains("60 persone in un minuto");
		assertThat(lookups()).isEqualTo(before);
	}

	@Test
	void theCodiceFiscaleStandsInNoLog(CapturedOutput output) {
		Rest anna = new Rest(this.port, "assistente.lodi");
		new Switches(this.environment).weather("{\"answer\":\"STRANGE\",\"times\":1}");
		anna.send(IMPORT, wanted("ZCCMRT86E49E648O"));
		anna.send(IMPORT, wanted(NOBODY));
		anna.post(IMPORT, wanted("ZCCMRT86E49E648O"));
		assertThat(output.getAll()).contains("ANPR C030 call")
			.doesNotContain(NOBODY)
			.doesNotContain("ZCCMRT86E49E648O");
	}

	@Test
	void ownersOfOpenPracticesAreToldOnceThatSomebodyHasDiedOrMoved() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		Switches switches = new Switches(this.environment);
		String noemi = anna.post(IMPORT, Map.of("codiceFiscale", "HXHFTM52H41Z100U", "reason", "Primo colloquio",
				"informativa", Map.of("date", "2026-11-02")))
			.path("id")
			.asText();
		String practice = anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", noemi))
			.path("number")
			.asText();
		switches.happens("moved", "HXHFTM52H41Z100U");
		Rest marta = new Rest(this.port, "assistente.codogno");
		String answer = marta.leadsTo("/soggetti/" + noemi + "/anpr", "motivo=RESIDENZA");
		assertThat(answer).contains("/soggetti/anpr/");
		assertThat(news(anna, practice)).containsExactly(practice + ": secondo ANPR la persona ora risiede a Pavia.");
		switches.happens("death", "HXHFTM52H41Z100U");
		marta.leadsTo("/soggetti/" + noemi + "/anpr", "motivo=ESISTENZA");
		marta.leadsTo("/soggetti/" + noemi + "/anpr", "motivo=ESISTENZA");
		assertThat(news(anna, practice)).hasSize(2).anyMatch(text -> text.contains("la persona è morta il"));
		assertThat(anna.status(answer.replaceAll("^https?://[^/]+", ""))).as("the answer is the asker's alone")
			.isEqualTo(404);
	}

	@Test
	void somebodyWhoWentAbroadIsStillFoundOfThoseWeHold() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String marco = anna.post(IMPORT, wanted("GHZMRC83A22E648J")).path("id").asText();
		new Switches(this.environment).happens("abroad", "GHZMRC83A22E648J");
		String page = anna.leadsTo("/soggetti/" + marco + "/anpr", "motivo=RESIDENZA")
			.replaceAll("^https?://[^/]+", "");
		assertThat(anna.text(page)).contains("si è trasferita all’estero (AIRE): Svizzera");
	}

	@Test
	void whoIsNotThereIsEnteredByHandWithCodeAndReasonReady() {
		Rest anna = new Rest(this.port, "assistente.lodi");
		assertThat(anna.form("/soggetti/anpr", "codice=" + NOBODY + "&motivo=URGENZA")).isEqualTo(200);
		assertThat(anna.text("/soggetti/nuovo")).contains("value=\"" + NOBODY + "\"",
				"value=\"Non registrata in ANPR\"");
	}

	private static List<String> news(Rest operator, String practice) {
		return operator.get("/api/notifications")
			.findValuesAsText("text")
			.stream()
			.filter(text -> text.contains(practice) && text.contains("ANPR"))
			.toList();
	}

	private static Map<String, Object> wanted(String code) {
		return Map.of("codiceFiscale", code, "reason", "Primo colloquio");
	}

	private int lookups() {
		return this.jdbc.sql("select count(*) from anpr_lookup").query(Integer.class).single();
	}

	private static String fault(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return answer.body();
	}

}
