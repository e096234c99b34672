package it.siz.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever looks at a person leaves a trace, which the person can be given. */
@SizTest
class ConsultationJourneyTest {

	private static final String UNKNOWN = "RSSMRA80A01F205X";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	Rest anna;

	Rest admin;

	String family;

	String code;

	String person;

	@BeforeEach
	void aPersonOfHerOwn() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.admin = new Rest(this.port, "admin");
		this.family = "Tracce" + letters();
		this.code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		this.person = this.anna
			.post("/api/subjects",
					Map.of("identifier", Map.of("type", "TEMPORANEO", "value", this.code), "cognome", this.family,
							"nome", "Pia", "sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648",
							"informativa", Map.of("date", "2026-01-02")))
			.path("id")
			.asText();
	}

	@Test
	void everySearchSaysWhomItShowed() {
		this.anna.post("/api/subjects/search", Map.of("q", this.family, "reason", "Colloquio di oggi"));
		this.anna.post("/api/search", Map.of("q", this.code));
		this.anna.form("/soggetti", "q=" + this.family + " pia");
		this.anna.form("/cerca", "q=" + this.family);
		List<String> lines = new ArrayList<>();
		JsonNode mine = mine();
		mine.forEach(line -> lines
			.add(line.path("what").asText() + " " + line.path("words").asText() + " " + line.path("reason").asText()));
		String folded = this.family.toLowerCase();
		assertThat(lines).containsExactly("search " + folded + " ", "search " + folded + " pia ", "search  ",
				"search " + folded + " Colloquio di oggi");
		JsonNode line = mine.get(0);
		assertThat(line.path("name").asText()).isEqualTo("Anna Rossi");
		assertThat(line.path("unit").asText()).contains("Lodi");
	}

	@Test
	void aCodeNeverStandsInTheRegisterInClear() {
		OffsetDateTime start = OffsetDateTime.now();
		this.anna.post("/api/subjects/search", Map.of("codiceFiscale", UNKNOWN, "reason", "Cerco " + UNKNOWN));
		this.anna.post("/api/subjects/search", Map.of("q", "Rossi " + UNKNOWN));
		this.anna.post("/api/subjects/search", Map.of("q", this.code));
		this.anna.post("/api/subjects/identifier", Map.of("value", UNKNOWN));
		mine();
		assertThat(this.jdbc.sql("select count(*) from consultation c where c::text ilike any (array[?, ?])")
			.params("%" + UNKNOWN + "%", "%" + this.code + "%")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("""
				select count(distinct code_hash) from consultation where persons = '{}' and code_hash ~ '^[0-9a-f]{64}$'
				and at >= ? and operator_id = (select id from operator where username = 'assistente.lodi')""")
			.param(start)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	/** A page that is written tomorrow is asked tomorrow. */
	@Test
	void everyPageOfAPersonLeavesALine() {
		Set<String> wanted = Set.of("/soggetti/{id}", "/api/subjects/{id}");
		List<String> silent = new ArrayList<>();
		this.requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(info -> {
			for (String route : info.getPatternValues()) {
				boolean read = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
				if (read && wanted.stream().anyMatch(route::startsWith)) {
					String path = route.replaceAll("^(/soggetti|/api/subjects)/\\{id}", "$1/" + this.person);
					silent.addAll(leavesNothing(path));
				}
			}
		});
		assertThat(silent).isEmpty();
		assertThat(mine().size()).isGreaterThanOrEqualTo(5);
	}

	private List<String> leavesNothing(String path) {
		if (path.contains("{")) {
			return List.of();
		}
		int before = lines();
		int status = this.anna.status(path);
		return (status == 200 && lines() <= before) ? List.of(path) : List.of();
	}

	@Test
	void aLinkFollowedFromAPracticeSaysSo() {
		String practice = this.anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", this.person))
			.path("id")
			.asText();
		Visitor browser = Visitor.signedIn(this.port, "assistente.lodi");
		browser.send(browser.to("/soggetti/" + this.person)
			.header("Referer", "http://localhost:" + this.port + "/pratiche/" + practice));
		assertThat(mine().get(0).path("practice").asBoolean()).isTrue();
		assertThat(mine().toString()).doesNotContain(practice);
	}

	@Test
	void onlyAdministratorsReadTheRegisterAndLeaveLinesThemselves() throws IOException {
		for (String path : List.of("/consultazioni", "/soggetti/" + this.person + "/consultazioni",
				"/api/consultations", "/soggetti/" + this.person + "/consultazioni/stampa",
				"/api/subjects/" + this.person + "/consultations")) {
			assertThat(this.anna.status(path)).as(path).isEqualTo(403);
		}
		this.anna.text("/soggetti/" + this.person);
		byte[] pdf = Visitor.signedIn(this.port, "admin").bytes("/soggetti/" + this.person + "/consultazioni/stampa");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(new PDFTextStripper().getText(document)).contains("Chi ha consultato i miei dati", this.family,
					"Anna Rossi", "Scheda della persona");
		}
		assertThat(mine().get(0).path("what").asText()).isEqualTo("stampa");
	}

	@Test
	void theListIsNarrowedByPersonOperatorAndDayAndReadInPages() {
		this.anna.text("/soggetti/" + this.person);
		this.anna.text("/soggetti/" + this.person);
		JsonNode first = this.admin.get("/api/subjects/" + this.person + "/consultations?size=1");
		JsonNode second = this.admin
			.get("/api/subjects/" + this.person + "/consultations?size=1&after=" + first.path("next").asText());
		assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/0/id").asLong());
		assertThat(this.admin.leadsTo("/consultazioni", "codice=" + this.code))
			.endsWith("/consultazioni?persona=" + this.person);
		assertThat(this.admin.form("/consultazioni", "codice=" + UNKNOWN)).isEqualTo(422);
		assertThat(this.admin.text("/consultazioni?persona=" + this.person)).contains(this.family, "Anna Rossi");
		assertThat(this.admin.text("/consultazioni?persona=" + this.person + "&dal=2099-01-01"))
			.contains("Nessuna consultazione con questi filtri");
		assertThat(this.admin.status("/consultazioni?dal=ieri")).isEqualTo(422);
		assertThat(this.admin.status("/api/consultations?after=xyz")).isEqualTo(400);
	}

	@Test
	void whoSearchesTooMuchWaitsAndIsToldSo() {
		this.jdbc.sql("""
				insert into consultation (at, operator_id, what, persons) select now(), o.id, 'search', '{}'
				from operator o, generate_series(1, 5000) where o.username = 'commissione.casa'""").update();
		Rest busy = new Rest(this.port, "commissione.casa");
		HttpResponse<String> refused = busy.send("/api/subjects/search", Map.of("q", "rossi"));
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.body()).contains("5.000 ricerche oggi").doesNotContain("identifier");
		assertThat(busy.form("/soggetti", "q=rossi")).isEqualTo(429);
		assertThat(busy.form("/cerca", "q=rossi")).isEqualTo(429);
	}

	private JsonNode mine() {
		return this.admin.get("/api/subjects/" + this.person + "/consultations?size=100").path("items");
	}

	/** Without a look of the administrator's own. */
	private int lines() {
		this.admin.get("/api/consultations?size=1");
		return this.jdbc.sql("select count(*) from consultation where ?::uuid = any (persons)")
			.param(this.person)
			.query(Integer.class)
			.single();
	}

	private static String letters() {
		return ThreadLocalRandom.current()
			.ints(6, 'a', 'z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
