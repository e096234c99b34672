package it.siz.journey;

import java.nio.charset.StandardCharsets;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sheet of persons is loaded row by row, goes on after an interruption and creates
 * nothing twice.
 */
@SizTest
class LoadJourneyTest {

	private static final String HEAD = "identifier.value;cognome;nome;informativa.date;residenza.comune\n";

	private static final byte[] LATIN = "identifier.value;cognome;nome\nX;Niccolò;Y\n"
		.getBytes(StandardCharsets.ISO_8859_1);

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aSheetIsLoadedWithAReasonPerRefusedRowAndTwiceIsOnce() throws Exception {
		Rest clerk = new Rest(this.port, "amministrativo.lodi");
		String one = code();
		String two = code();
		String sheet = HEAD + one + ";Verdi;Maria;15/01/2026;Codogno\n" + two + ";Verdi;Maria;2026-01-15;098031\n" + one
				+ ";Verdi;Maria;2026-01-15;\n" + "VRDMRA48E52E648Z;Verdi;Maria;2026-01-15;\n" + code()
				+ ";Verdi;Maria;;Lodi\n" + code() + ";Bianchi;Maria;2026-01-15;\n";
		String id = Visitor.tree(send(clerk, sheet)).path("id").asText();
		JsonNode load = finished(clerk, id);
		assertThat(load.path("rows").asInt()).isEqualTo(6);
		assertThat(load.path("loaded").asInt()).as(load.toString()).isEqualTo(2);
		assertThat(load.path("already").asInt()).isEqualTo(1);
		assertThat(load.path("refused").asInt()).isEqualTo(3);
		assertThat(load.path("errors").findValuesAsText("row")).contains("4", "5", "6").doesNotContain("1", "2", "3");
		assertThat(load.path("errors").findValuesAsText("field")).contains("identifier.value", "informativa.date",
				"cognome", "conferma.motivo");
		JsonNode found = clerk.post("/api/subjects/search", Map.of("codiceFiscale", one)).path("items");
		assertThat(found).hasSize(1);
		assertThat(found.at("/0/residenceComune").asText()).isEqualTo("098019");
		assertThat(clerk.text("/api/subjects/loads/" + id + "/report")).contains("riga;campo;messaggio",
				"4;identifier");
		assertThat(Visitor.tree(send(clerk, sheet)).path("id").asText()).as("the same file").isEqualTo(id);
		String again = Visitor.tree(send(clerk, sheet + "\n")).path("id").asText();
		assertThat(finished(clerk, again).path("loaded").asInt()).as("the same rows").isZero();
		assertThat(this.jdbc
			.sql("select count(*) from subject_load_row where load_id = cast(? as uuid) and content is not null")
			.param(id)
			.query(Integer.class)
			.single()).as("what a row said is not kept").isZero();
	}

	@Test
	void rowsThatACrashLeftAreLoaded() throws Exception {
		Rest clerk = new Rest(this.port, "amministrativo.lodi");
		String id = Visitor.tree(send(clerk, HEAD + code() + ";Verdi;Maria;2026-01-15;\n")).path("id").asText();
		finished(clerk, id);
		String left = code();
		this.jdbc.sql("""
				insert into subject_load_row (load_id, row_no, content) values (cast(? as uuid), 2, ?)""")
			.params(id,
					"{\"identifier.type\":\"CF\",\"identifier.value\":\"" + left
							+ "\",\"cognome\":\"Verdi\",\"nome\":\"Maria\"}")
			.update();
		assertThat(finished(clerk, id).path("loaded").asInt()).isEqualTo(2);
	}

	@Test
	void whatIsNoSheetIsRefusedWithTheReasonAndOthersMayNotLoad() {
		Rest clerk = new Rest(this.port, "amministrativo.lodi");
		assertThat(message(send(clerk, ""))).contains("Scegli il foglio");
		assertThat(message(send(clerk, HEAD))).contains("non ha righe");
		assertThat(message(send(clerk, "cognome;nome\na;b\n"))).contains("Manca la colonna identifier.value");
		assertThat(message(send(clerk, "identifier.value;cognome;nome;altezza\na;b;c;d\n"))).contains("altezza");
		assertThat(message(clerk.file("/api/subjects/loads", "persone.csv", LATIN))).contains("UTF-8");
		Rest anna = new Rest(this.port, "assistente.lodi");
		assertThat(send(anna, HEAD).statusCode()).isEqualTo(403);
		assertThat(anna.status("/soggetti/carichi")).isEqualTo(403);
		assertThat(new Rest(this.port, "admin").status("/soggetti/carichi")).isEqualTo(200);
	}

	private static String message(HttpResponse<String> refused) {
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
		return Visitor.tree(refused).at("/errors/0/message").asText();
	}

	private static HttpResponse<String> send(Rest rest, String sheet) {
		return rest.file("/api/subjects/loads", "persone.csv", sheet.getBytes(StandardCharsets.UTF_8));
	}

	private static JsonNode finished(Rest rest, String id) throws InterruptedException {
		for (int i = 0; i < 120; i++) {
			JsonNode load = rest.get("/api/subjects/loads/" + id);
			if ("FINITO".equals(load.path("state").asText())) {
				return load;
			}
			Thread.sleep(500);
		}
		throw new AssertionError("The load does not end");
	}

	private static String code() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		List<it.kamaladafrica.codicefiscale.City> cities = CityProvider.ofDefault().findAll();
		return CodiceFiscale
			.of(Person.builder()
				.lastname("Verdi")
				.firstname("Maria")
				.birthDate(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)))
				.isFemale(true)
				.city(cities.get(random.nextInt(cities.size())))
				.build())
			.getValue();
	}

}
