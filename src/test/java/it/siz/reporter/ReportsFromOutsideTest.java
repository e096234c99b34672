package it.siz.reporter;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.document.Multipart;
import it.siz.journey.Files;
import it.siz.journey.Rest;
import it.siz.operator.Visitor;
import it.siz.process.SelfAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reporter from outside does and sees, over HTTP. */
@SizTest
class ReportsFromOutsideTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Outsider paola;

	@BeforeEach
	void paola() {
		TestBroker.get().sound();
		this.paola = new Outsider(this.port);
		this.paola.signIn();
	}

	@Test
	void aReportGoesFromSendingOverAQuestionToItsOutcome() {
		String id = sent("Neri", "Ada");
		assertThat(page(id)).contains("Neri Ada", "Il servizio la sta valutando", "Quello che hai scritto",
				"Da due mesi non viene a scuola.", "Fragilità o inadeguatezza genitoriale");
		Rest self = new Rest(this.port, "referente.self");
		assertThat(self.get("/api/practices/" + id).at("/subject/name").asText()).isEqualTo("Neri Ada");
		self.complete(id, SelfAnswers.ask("Chi la accompagna a scuola?"));
		assertThat(page(id)).contains("Chi la accompagna a scuola?", "Rispondi al servizio");
		String who = this.paola.who();
		assertThat(this.paola.post("/esterno/di/" + who + "/risposta/" + id, Map.of("answers", Map.of("risposta", "")))
			.statusCode()).isEqualTo(422);
		assertThat(this.paola
			.post("/esterno/di/" + who + "/risposta/" + id, Map.of("answers", Map.of("risposta", "La nonna.")))
			.statusCode()).isEqualTo(204);
		HttpResponse<String> again = this.paola.post("/esterno/di/" + who + "/risposta/" + id,
				Map.of("answers", Map.of("risposta", "La nonna.")));
		assertThat(again.statusCode()).isEqualTo(409);
		self.complete(id, Map.of("esitoValutazione", "archiviata", "motivoArchiviazione", "infondata",
				"notaPerSegnalante", "Abbiamo concluso."));
		assertThat(page(id)).contains("La nonna.", "Abbiamo concluso.", "Conclusa").doesNotContain("non confermata");
	}

	@Test
	void aBodyThatTheBrokerNamesIsNotAskedForAndStaysOnTheReport() {
		TestBroker.get().says(claims -> claims.claim("ente", "Scuola di un vero registro"));
		Outsider named = new Outsider(this.port);
		named.signIn();
		assertThat(named.visitor().get("/esterno/nuova").body()).contains("Per Scuola di un vero registro");
		UUID number = UUID.randomUUID();
		Map<String, Object> answers = SelfAnswers.outside("Neri", "Ada");
		answers.remove("ente");
		assertThat(named.send(number, answers).statusCode()).isEqualTo(204);
		assertThat(this.jdbc.sql("select body from outside_report where sent_as = ?")
			.param(number)
			.query(String.class)
			.single()).isEqualTo("Scuola di un vero registro");
		assertThat(this.paola.send(UUID.randomUUID(), answers).statusCode()).as("else it must be chosen")
			.isEqualTo(422);
	}

	@Test
	void theUnitFindsAPersonWhoIsOnlyNamedInEveryList() {
		String id = sent("Senzanome", "Ivo");
		Visitor silvia = Visitor.signedIn(this.port, "referente.self");
		String number = Visitor.tree(silvia.get("/api/practices/" + id)).path("number").asText();
		for (String page : List.of("/pratiche?sezione=segnalazioni&di=servizio",
				"/api/practices?kind=segnalazione-self", "/", "/pratiche/" + id, "/pratiche/" + id + "/cronologia",
				"/pratiche/" + id + "/persona")) {
			assertThat(silvia.get(page).body()).as(page).contains("Senzanome Ivo");
		}
		assertThat(silvia.post("/cerca", "q=" + number).body()).contains("Senzanome Ivo");
		assertThat(silvia.get("/pratiche/" + id + "/cronologia").body()).contains("Paola Bassi");
		for (String section : List.of("documenti", "diario", "collegamenti", "assegnazioni", "accessi", "fascicolo")) {
			assertThat(silvia.get("/pratiche/" + id + "/" + section).statusCode()).as(section).isEqualTo(200);
		}
		assertThat(silvia.get("/pratiche/esporta?sezione=segnalazioni&di=servizio").body()).contains("Senzanome Ivo");
		Visitor anna = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(anna.get("/pratiche/" + id).statusCode()).isEqualTo(404);
		assertThat(anna.get("/pratiche/" + id + "/persona").statusCode()).isEqualTo(404);
		assertThat(anna.post("/pratiche/" + id + "/persona/cerca", "q=Senzanome").statusCode()).isEqualTo(404);
		assertThat(Visitor.signedIn(this.port, "admin").get("/utenze?q=sportello").body())
			.doesNotContain("sportello.self");
	}

	@Test
	void theSameFormSentManyTimesAtOnceIsOneReport() {
		UUID number = UUID.randomUUID();
		String who = this.paola.who();
		Map<String, Object> body = Map.of("answers", SelfAnswers.outside("Doppio", "Clic"));
		List<Integer> statuses = IntStream.range(0, 6)
			.mapToObj(i -> CompletableFuture
				.supplyAsync(() -> this.paola.post("/esterno/di/" + who + "/nuova/" + number, body).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(statuses).containsOnly(204);
		assertThat(this.jdbc.sql("select count(*) from outside_report where sent_as = ?")
			.param(number)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aWrongCodeIsSaidAtItsFieldAndLeavingItEmptyIsAWayOn() {
		Map<String, Object> wrong = SelfAnswers.with(SelfAnswers.outside("Neri", "Ada"), "beneficiarioCodiceFiscale",
				"NREDAA10A41E648A");
		HttpResponse<String> refused = this.paola.send(UUID.randomUUID(), wrong);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Visitor.tree(refused).at("/errors/0/field").asText()).isEqualTo("beneficiarioCodiceFiscale");
		assertThat(Visitor.tree(refused).at("/errors/0/code").asText()).startsWith("codiceFiscale.");
		assertThat(this.paola.send(UUID.randomUUID(), SelfAnswers.outside("Neri", "Ada")).statusCode()).isEqualTo(204);
	}

	@Test
	void nothingTellsWhetherThePersonIsInTheRegistry() {
		Map<String, Object> known = SelfAnswers.with(SelfAnswers.outside("Verdi", "Maria"), "beneficiarioCodiceFiscale",
				"VRDMRA48E52E648C");
		UUID number = UUID.randomUUID();
		assertThat(this.paola.send(number, known).statusCode()).isEqualTo(204);
		String id = report(number);
		String before = page(id).replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", "");
		Rest self = new Rest(this.port, "referente.self");
		String maria = self.post("/api/subjects/search", Map.of("codiceFiscale", "VRDMRA48E52E648C"))
			.at("/items/0/id")
			.asText();
		Visitor silvia = Visitor.signedIn(this.port, "referente.self");
		assertThat(silvia.get("/pratiche/" + id).body()).contains("/pratiche/" + id + "/persona");
		assertThat(silvia.post("/pratiche/" + id + "/persona/cerca", "q=VRDMRA48E52E648C").body()).contains(maria);
		assertThat(silvia.post("/pratiche/" + id + "/persona", "person=" + maria).statusCode()).isEqualTo(302);
		assertThat(silvia.get("/pratiche/" + id).body()).contains("/soggetti/" + maria);
		assertThat(page(id).replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", "")).isEqualTo(before);
	}

	@Test
	void aReportIsFoundByTheNameThatItsReporterTyped() {
		String id = sent("Ghezzi", "Ermenegilda");
		Rest self = new Rest(this.port, "referente.self");
		assertThat(self.get("/api/practices?q=ermenegilda+GHEZZI").path("items").findValuesAsText("id")).contains(id);
		assertThat(self.get("/api/practices?q=ermenegildo").path("items").findValuesAsText("id")).doesNotContain(id);
	}

	@Test
	void documentsAreTheReportersOwnAndNoOtherOfThePractice() {
		String id = sent("Neri", "Ada");
		Multipart form = new Multipart().with("subject", "Relazione").with("_csrf", this.paola.visitor().token());
		String documents = "/esterno/segnalazioni/" + id + "/documenti";
		HttpResponse<String> kept = this.paola.visitor()
			.send(form.with("file", "relazione.pdf", Files.PDF).postedBy(this.paola.visitor().to(documents)));
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
		Rest self = new Rest(this.port, "referente.self");
		assertThat(Visitor.signedIn(this.port, "referente.self").get("/").body())
			.contains(self.get("/api/practices/" + id).path("number").asText()
					+ ": chi ha segnalato ha aggiunto dei documenti.");
		self.upload(id, "ALTRO", "interna.pdf", Files.PDF);
		String page = page(id);
		assertThat(page).contains("Relazione", "relazione.pdf");
		List<String> all = self.get("/api/practices/" + id + "/documents").findValuesAsText("id");
		assertThat(all).hasSize(2);
		List<Integer> statuses = all.stream()
			.map(each -> this.paola.visitor().get(documents + "/" + each).statusCode())
			.sorted()
			.toList();
		assertThat(statuses).as("the reporter's own, not the unit's").containsExactly(200, 404);
		HttpResponse<String> nothing = this.paola.visitor()
			.send(new Multipart().with("subject", "Vuoto")
				.with("_csrf", this.paola.visitor().token())
				.postedBy(this.paola.visitor().to(documents)));
		assertThat(nothing.statusCode()).isEqualTo(422);
		assertThat(nothing.body()).contains("Vuoto");
	}

	@Test
	void aDraftOutlivesTheSessionAndIsNobodyElses() {
		String who = this.paola.who();
		String draft = "/esterno/di/" + who + "/bozza/nuova";
		assertThat(
				this.paola.put(draft, Map.of("data", Map.of("descrizione", "Comincio a scrivere"), "labels", Map.of()))
					.statusCode())
			.isEqualTo(200);
		this.paola.visitor().loseSession();
		assertThat(this.paola.visitor().get("/esterno").statusCode()).isEqualTo(302);
		HttpResponse<String> out = this.paola.put(draft, Map.of("data", Map.of("descrizione", "Altro")));
		assertThat(out.statusCode()).isEqualTo(401);
		TestBroker.get().is("DNTMRC75A01E648R");
		this.paola.signIn();
		assertThat(this.paola.who()).isNotEqualTo(who);
		assertThat(this.paola.visitor().get(draft).statusCode()).as("not shown to the other").isEqualTo(409);
		assertThat(this.paola.put(draft, Map.of("data", Map.of("descrizione", "Mio"))).statusCode()).isEqualTo(409);
		assertThat(this.paola.post("/esterno/di/" + who + "/nuova/" + UUID.randomUUID(), Map.of("answers", Map.of()))
			.statusCode()).isEqualTo(409);
		assertThat(this.paola.visitor().get("/esterno/di/" + this.paola.who() + "/bozza/nuova").statusCode())
			.isEqualTo(204);
		TestBroker.get().sound();
		Outsider back = new Outsider(this.port);
		back.signIn();
		assertThat(back.visitor().get(draft).body()).contains("Comincio a scrivere");
		assertThat(back.visitor().get("/esterno").body()).contains("Riprendi la segnalazione iniziata");
		assertThat(back.send(UUID.randomUUID(), SelfAnswers.outside("Neri", "Ada")).statusCode()).isEqualTo(204);
		assertThat(back.visitor().get(draft).statusCode()).as("sent, so no draft any more").isEqualTo(204);
	}

	@Test
	void anotherReporterSeesNothingOfIt() {
		String id = sent("Neri", "Ada");
		Outsider marco = new Outsider(this.port);
		marco.signInAs("marco");
		assertThat(marco.visitor().get("/esterno").body()).doesNotContain(id);
		String answer = "/esterno/di/" + marco.who() + "/risposta/" + id;
		assertThat(marco.visitor().get("/esterno/segnalazioni/" + id).statusCode()).isEqualTo(404);
		assertThat(marco.visitor().get("/esterno/segnalazioni/" + id + "/risposta").statusCode()).isEqualTo(404);
		assertThat(marco.post(answer, Map.of("answers", Map.of("risposta", "x"))).statusCode()).isEqualTo(404);
		assertThat(marco.put("/esterno/di/" + marco.who() + "/bozza/" + id, Map.of("data", Map.of())).statusCode())
			.isEqualTo(404);
	}

	private String sent(String family, String given) {
		UUID number = UUID.randomUUID();
		HttpResponse<String> answer = this.paola.send(number, SelfAnswers.outside(family, given));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		return report(number);
	}

	private String report(UUID number) {
		return this.jdbc.sql("select practice_id from outside_report where sent_as = ?")
			.param(number)
			.query(UUID.class)
			.single()
			.toString();
	}

	private String page(String id) {
		return this.paola.visitor().get("/esterno/segnalazioni/" + id).body();
	}

}
