package it.siz.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists, saved searches, exports and acts on several practices: bad input is told, and
 * nobody finds by them what the practice's own page would not show.
 */
@SizTest
class ListsTest {

	private static final Pattern NEXT = Pattern.compile("id=\"successiva\" href=\"([^\"]+)\"");

	private static final Pattern NUMBER = Pattern.compile("class=\"nowrap\" href=\"/pratiche/[^\"]+\">([^<]+)<");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	Rest rest;

	Visitor anna;

	Visitor paolo;

	Visitor marta;

	/** A family name that nobody else has. */
	String family;

	@BeforeEach
	void signIn() {
		this.rest = new Rest(this.port, "assistente.lodi");
		this.anna = Visitor.signedIn(this.port, "assistente.lodi");
		this.paolo = Visitor.signedIn(this.port, "collega.lodi");
		this.marta = Visitor.signedIn(this.port, "assistente.codogno");
		this.family = "Lista" + letters();
		this.jdbc.sql("delete from saved_search").update();
		this.jdbc.sql("delete from list_columns").update();
	}

	@Test
	void filtersThatMakeNoSenseAreToldBesideTheirField() {
		Map<String, String> wrong = Map.of("dal=domani", "Scrivi la data", "dal=0001-01-01", "Scrivi la data",
				"dal=2026-05-01&al=2026-04-01", "viene prima", "di=tutti", "Questa scelta non c’è", "scadenza=-1",
				"Questa scelta non c’è", "servizio=ZZZ", "Questa scelta non c’è", "ordine=desc",
				"Questa scelta non c’è", "q=VRDMRA48E52E648C", "Un codice fiscale non si scrive",
				"q=" + "a".repeat(101), "più di 100 caratteri");
		wrong.forEach((query, words) -> {
			HttpResponse<String> answer = this.anna.get("/pratiche?" + query);
			assertThat(answer.statusCode()).as(query).isEqualTo(422);
			assertThat(answer.body()).as(query).contains(words).doesNotContain("id=\"scelte\"");
			assertThat(this.anna.get("/pratiche/esporta?" + query).statusCode()).as(query).isEqualTo(422);
		});
		assertThat(this.anna.get("/pratiche?dopo=nulla").statusCode()).isEqualTo(400);
		assertThat(this.anna.get("/pratiche?sezione=nulla").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsTypedIntoTheFormReachesAnAddressOnlyWhenItMayStandThere() {
		HttpResponse<String> refused = this.anna.post("/pratiche", "q=VRDMRA48E52E648C&di=mie");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("value=\"VRDMRA48E52E648C\"", "Un codice fiscale non si scrive")
			.doesNotContainPattern("(href|get|action|content)=\"[^\"]*VRDMRA48E52E648C");
		HttpResponse<String> list = this.anna.post("/pratiche", "q=" + this.family + "&di=mie&sezione=progetti");
		assertThat(list.statusCode()).isEqualTo(302);
		assertThat(list.headers().firstValue("Location").orElseThrow())
			.endsWith("/pratiche?sezione=progetti&q=" + this.family + "&di=mie&ricorda=si");
		assertThat(this.anna.post("/pratiche", "q=").headers().firstValue("Location").orElseThrow())
			.endsWith("/pratiche?ricorda=si");
	}

	@Test
	void everyFilterNarrowsAndEveryChipTakesItBack() {
		String id = assessment();
		String number = number(id);
		for (String query : List.of("stato=inCompilazione", "di=mie", "di=servizio", "servizio=E648", "dal=2020-01-01",
				"al=2999-01-01", "scadenza=30", "sezione=valutazioni")) {
			assertThat(list(this.anna, "q=" + this.family + "&" + query)).as(query).containsExactly(number);
		}
		for (String query : List.of("stato=chiusa", "servizio=C816", "al=2020-01-01", "dal=2999-01-01",
				"scadenza=ritardo", "sezione=domande")) {
			assertThat(list(this.anna, "q=" + this.family + "&" + query)).as(query).isEmpty();
		}
		assertThat(list(this.paolo, "q=" + this.family + "&di=mie")).isEmpty();
		assertThat(list(this.paolo, "q=" + this.family + "&di=servizio")).containsExactly(number);
		assertThat(this.anna.get("/pratiche?q=" + this.family + "&di=mie").body()).contains(
				"href=\"/pratiche?di=mie&amp;ricorda=si\"", "href=\"/pratiche?q=" + this.family + "&amp;ricorda=si\"",
				"Azzera filtri");
	}

	@Test
	void bothOrdersShowEachPracticeOnceOverAllPages() {
		List<String> opened = new ArrayList<>();
		for (int i = 0; i < 27; i++) {
			opened.add(0, number(assessment()));
		}
		assertThat(pages("/pratiche?q=" + this.family)).isEqualTo(opened);
		List<String> oldest = pages("/pratiche?q=" + this.family + "&ordine=vecchie");
		assertThat(oldest).hasSize(27).doesNotHaveDuplicates().first().isEqualTo(opened.get(26));
		assertThat(this.anna.get("/pratiche/quante?q=" + this.family).body()).contains("27 pratiche");
		assertThat(this.anna.get("/pratiche?q=" + this.family + "&conta=si").body()).contains("27 pratiche");
		assertThat(export(this.anna, "q=" + this.family)).hasSize(28);
	}

	@Test
	void anExportHoldsWhatIsSeenAndNothingElse() {
		String id = assessment();
		change("togli KIND");
		List<String> lines = export(this.anna, "q=" + this.family);
		assertThat(lines.get(0))
			.isEqualTo("\uFEFFPratica;Persona;Stato;Scadenza;Operatore di riferimento;Servizio;Aperta il");
		assertThat(lines.get(1)).startsWith(number(id) + ";" + this.family + " Pia;Da compilare;");
		assertThat(export(this.marta, "q=" + this.family)).hasSize(1);
		assertThat(export(this.marta, "q=" + number(id))).hasSize(1);
		HttpResponse<String> chosen = this.marta.post("/pratiche/scelte/esporta", "scelta=" + id);
		assertThat(chosen.body()).doesNotContain(number(id), this.family);
		assertThat(this.anna.post("/pratiche/scelte/esporta", "scelta=" + id).body()).contains(number(id));
		assertThat(this.anna.post("/pratiche/scelte/esporta", "").statusCode()).isEqualTo(422);
	}

	@Test
	void aSearchIsSavedUnderANameOfItsOwn() {
		assertThat(save("", "di=mie", false)).contains("Scrivi un nome");
		assertThat(save("n".repeat(61), "di=mie", false)).contains("al massimo 60 caratteri", "n".repeat(61));
		assertThat(save("Niente", "sezione=domande", false)).contains("Non c’è nessun filtro da salvare");
		assertThat(save("Rossi", "q=rossi", true)).contains("non può contenere parole");
		assertThat(save("Brutta", "dal=mai", false)).contains("Scrivi la data");
		assertThat(save("Mie", "di=mie", false)).isEmpty();
		assertThat(save("MIE", "di=servizio", false)).contains("Hai già una ricerca «MIE»");
		assertThat(this.anna.get("/").body()).contains("href=\"/pratiche?di=mie\">Mie<");
		assertThat(this.paolo.get("/pratiche").body()).doesNotContain("href=\"/pratiche?di=mie\">Mie<");
	}

	@Test
	void aSharedSearchFindsForEachOnlyWhatHeMaySeeAndOnlyItsOwnerDeletesIt() {
		assessment();
		assertThat(save("Del servizio", "di=servizio", true)).isEmpty();
		assertThat(this.paolo.get("/pratiche").body()).contains("Del servizio", "condivisa da Anna Rossi");
		assertThat(this.marta.get("/pratiche").body()).doesNotContain("Del servizio");
		assertThat(this.marta.get("/pratiche?di=servizio").body()).doesNotContain(this.family);
		String id = this.jdbc.sql("select cast(id as text) from saved_search").query(String.class).single();
		assertThat(this.paolo.post("/pratiche/ricerche/" + id + "/elimina", "").statusCode()).isEqualTo(404);
		assertThat(this.anna.post("/pratiche/ricerche/" + id + "/elimina", "").statusCode()).isEqualTo(302);
		assertThat(this.paolo.get("/pratiche").body()).doesNotContain("Del servizio");
	}

	@Test
	void columnsAreKeptPerPersonAndReset() {
		assertThat(change("metti IDENTIFIER")).isEqualTo(302);
		assertThat(change("su IDENTIFIER")).isEqualTo(302);
		assertThat(heads(this.anna)).endsWith("Servizio", "Codice fiscale", "Aperta il");
		assertThat(heads(this.paolo)).doesNotContain("Codice fiscale");
		assertThat(change("azzera")).isEqualTo(302);
		assertThat(heads(this.anna)).doesNotContain("Codice fiscale");
		for (String action : List.of("", "su", "su NIENTE", "cambia PERSON")) {
			assertThat(change(action)).as(action).isEqualTo(400);
		}
	}

	@Test
	void severalPracticesAreAssignedAndEachThatWasNotSaysWhy() {
		String one = assessment();
		String two = assessment();
		this.rest.post("/api/practices/" + one + "/assignments", Map.of("unit", "C816", "access", "READ"));
		String chosen = "scelta=" + one + "&scelta=" + two;
		assertThat(this.anna.post("/pratiche/scelte/assegna", "").body()).contains("Non hai scelto nessuna pratica");
		assertThat(this.anna.post("/pratiche/scelte/assegna", chosen).body()).contains("Assegna 2 pratiche");
		assertThat(this.anna.post("/pratiche/scelte/assegna", chosen + "&unit=C816").body())
			.contains("Davide Riva non può aprirla");
		String act = "/pratiche/scelte/assegna/conferma";
		assertThat(this.anna.post(act, chosen + "&unit=C816").body()).contains("Scegli se assegnarla");
		assertThat(this.anna.post(act, chosen + "&unit=C816&operator=tutti&access=READ&until=2001-01-01").statusCode())
			.isEqualTo(422);
		String preview = this.anna
			.post("/pratiche/scelte/assegna/anteprima",
					chosen + "&unit=C816&operator=tutti&access=READ&note=Per+la+casa")
			.body();
		assertThat(preview).contains("Che cosa cambia", "Una pratica, con nessun documento e nessuna nota di diario",
				"Marta Galli: una pratica", "Una resta com’è", "già assegnata a", "Per la casa");
		assertThat(this.rest.get("/api/practices/" + two + "/assignments")).as("only said").isEmpty();
		String outcome = this.anna.post(act, chosen + "&unit=C816&operator=tutti&access=READ").body();
		assertThat(outcome).contains("Una assegnata, una no.", "già assegnata a");
		assertThat(this.rest.get("/api/practices/" + two + "/assignments")).hasSize(1);
		assertThat(list(this.marta, "q=" + this.family)).hasSize(2);
	}

	@Test
	void nobodyActsOnWhatHeDoesNotSeeNorOnWhatIsNotHisToShare() {
		String id = assessment();
		String act = "unit=C816&operator=tutti&access=EDIT&scelta=" + id;
		HttpResponse<String> hidden = this.marta.post("/pratiche/scelte/assegna/conferma", act);
		assertThat(hidden.statusCode()).isEqualTo(422);
		assertThat(hidden.body()).doesNotContain(number(id));
		this.rest.post("/api/practices/" + id + "/assignments", Map.of("unit", "C816", "access", "READ"));
		assertThat(this.marta.post("/pratiche/scelte/assegna/conferma", act.replace("C816", "E648")).body())
			.contains("Nessuna assegnata, una no.", "non sei tu a poterlo fare");
		assertThat(this.marta.post("/pratiche/scelte/passa", "scelta=" + id).body())
			.contains("Nessuna di queste pratiche può passare");
		assertThat(this.rest.get("/api/practices/" + id + "/assignments")).hasSize(1);
	}

	@Test
	void severalPracticesAreHandedOverToAColleague() {
		String chosen = "scelta=" + assessment() + "&scelta=" + assessment();
		String page = this.anna.post("/pratiche/scelte/passa", chosen).body();
		assertThat(page).contains("Passa 2 pratiche", "Paolo Bianchi");
		assertThat(this.anna.post("/pratiche/scelte/passa/conferma", chosen).statusCode()).isEqualTo(422);
		String paolo = this.jdbc.sql("select cast(id as text) from operator where username = 'collega.lodi'")
			.query(String.class)
			.single();
		assertThat(this.anna.post("/pratiche/scelte/passa/conferma", chosen + "&colleague=" + paolo).body())
			.contains("2 passate.");
		assertThat(list(this.paolo, "di=mie&q=" + this.family)).hasSize(2);
	}

	@Test
	void whatWasOpenedLastStandsOnTheHomeAsLongAsItMayBeSeen() {
		String id = assessment();
		this.rest.post("/api/practices/" + id + "/assignments", Map.of("unit", "C816", "access", "READ"));
		assertThat(this.marta.get("/").body()).doesNotContain(recent(id));
		assertThat(this.marta.get("/pratiche/" + id).statusCode()).isEqualTo(200);
		assertThat(this.marta.get("/").body()).contains(recent(id));
		String assignment = this.rest.get("/api/practices/" + id + "/assignments").get(0).path("id").asText();
		this.rest.delete("/api/assignments/" + assignment);
		assertThat(this.marta.get("/").body()).doesNotContain(recent(id));
	}

	@Test
	void notificationsAreHiddenByPracticeAndFoundAgain() {
		String id = assessment();
		this.rest.post("/api/practices/" + id + "/assignments", Map.of("unit", "C816", "access", "READ"));
		String number = number(id);
		assertThat(this.marta.get("/").body()).contains(number + " " + this.family + " Pia");
		assertThat(this.anna.post("/notifiche/pratiche/" + id + "/nascondi", "").statusCode()).isEqualTo(404);
		assertThat(this.marta.post("/notifiche/pratiche/" + id + "/nascondi", "").statusCode()).isEqualTo(302);
		assertThat(this.marta.get("/").body()).doesNotContain(number);
		assertThat(this.marta.get("/notifiche").body()).contains(number, "Nascosta");
		String other = assessment();
		this.rest.post("/api/practices/" + other + "/assignments", Map.of("unit", "C816", "access", "READ"));
		this.marta.post("/notifiche/nascondi", "fino=2020-01-01T00:00:00Z");
		assertThat(this.marta.get("/").body()).as("it came after what was on the page").contains(number(other));
		this.marta.post("/notifiche/nascondi", "");
		assertThat(this.marta.get("/").body()).doesNotContain(number(other));
	}

	@Test
	void theTabsOfTheHomeTellMineFromMyColleagues() {
		urgent(assessment());
		assertThat(this.anna.get("/").body()).contains(this.family);
		assertThat(this.anna.get("/?attivita=mie").body()).contains(this.family);
		assertThat(this.anna.get("/?attivita=colleghi").body()).doesNotContain(todo());
		assertThat(this.paolo.get("/?attivita=mie").body()).doesNotContain(this.family);
		assertThat(this.paolo.get("/?attivita=colleghi").body()).contains(todo(), "Anna Rossi");
		assertThat(this.marta.get("/?attivita=colleghi").body()).doesNotContain(this.family);
	}

	@Test
	void theHomeShowsTheTwentyMostUrgentAndTheOthersOnRequest() {
		String person = Persons.register(this.rest, this.family, "Pia");
		for (int i = 0; i < 21; i++) {
			urgent(this.rest.post("/api/practices", Map.of("kind", "progetto", "subject", person)).path("id").asText());
		}
		String first = this.anna.get("/?attivita=mie").body();
		assertThat(first.split("<td data-label=\"Persona\">", -1)).hasSize(20 + 1);
		assertThat(first).contains("(più di 20)", "href=\"/?attivita=mie&amp;tutte=si\"");
		String all = this.anna.get("/?attivita=mie&tutte=si").body();
		assertThat(all.split(todo(), -1)).hasSize(21 + 1);
		assertThat(all).doesNotContain("tutte=si\"");
		this.jdbc.sql("update act_ru_task set due_date_ = now() + interval '1 year' where due_date_ < '2002-01-01'")
			.update();
	}

	@Test
	void aKindOutsideTheSectionFindsNothing() {
		String number = number(assessment());
		assertThat(list(this.anna, "sezione=valutazioni&q=" + this.family)).containsExactly(number);
		assertThat(list(this.anna, "sezione=progetti&q=" + this.family)).isEmpty();
	}

	/** Before whatever other tests have left to do. */
	private void urgent(String practice) {
		this.jdbc.sql("""
				update act_ru_task set due_date_ = timestamp '2001-01-01 12:00'
				where proc_inst_id_ = (select process_instance_id from practice where id = cast(? as uuid))""")
			.param(practice)
			.update();
	}

	private String todo() {
		return "<td data-label=\"Persona\">" + this.family;
	}

	private static String recent(String id) {
		return "<a href=\"/pratiche/" + id + "\">Valutazione ";
	}

	private String assessment() {
		String person = Persons.register(this.rest, this.family, "Pia");
		return this.rest.post("/api/practices", Map.of("kind", "valutazione", "subject", person)).path("id").asText();
	}

	private String number(String id) {
		return this.rest.get("/api/practices/" + id).path("number").asText();
	}

	private static List<String> list(Visitor visitor, String query) {
		return numbers(visitor.get("/pratiche?" + query).body());
	}

	private List<String> pages(String address) {
		List<String> all = new ArrayList<>();
		String next = address;
		while (next != null) {
			String body = this.anna.get(next).body();
			all.addAll(numbers(body));
			next = NEXT.matcher(body)
				.results()
				.map(found -> found.group(1).replace("&amp;", "&"))
				.findFirst()
				.orElse(null);
		}
		return all;
	}

	private static List<String> numbers(String body) {
		return NUMBER.matcher(body).results().map(found -> found.group(1)).toList();
	}

	private static List<String> export(Visitor visitor, String query) {
		return visitor.get("/pratiche/esporta?" + query).body().lines().toList();
	}

	/** What was refused; empty when it was saved. */
	private String save(String name, String query, boolean shared) {
		HttpResponse<String> answer = this.anna.post("/pratiche/ricerche",
				"nome=" + encode(name) + "&elenco=" + encode(query) + (shared ? "&condivisa=true" : ""));
		assertThat(answer.statusCode()).isIn(302, 422);
		return (answer.statusCode() == 422) ? answer.body() : "";
	}

	private int change(String action) {
		return this.anna.post("/pratiche/colonne", "azione=" + encode(action)).statusCode();
	}

	private static List<String> heads(Visitor visitor) {
		String head = visitor.get("/pratiche").body().replaceAll("(?s)^.*?<thead>|</thead>.*", "");
		return Pattern.compile("<th[^>]*>(.*?)</th>", Pattern.DOTALL)
			.matcher(head)
			.results()
			.map(ListsTest::words)
			.toList();
	}

	private static String words(MatchResult cell) {
		return cell.group(1)
			.replaceAll("<span (aria-hidden|class=\"visually-hidden\").*", "")
			.replaceAll("<[^>]*>", "")
			.strip();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** Names hold no digits. */
	private static String letters() {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
		}
		return letters.toString();
	}

}
