package it.siz.journey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a practice that has been followed for years nothing is cut off. */
@SizTest
class LongHistoryTest {

	private static final int NOTES = 110;

	private static final Pattern NEXT = Pattern.compile("id=\"successiva\" href=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	Rest anna;

	String practice;

	@BeforeEach
	void followed() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.practice = this.anna
			.post("/api/practices",
					Map.of("kind", "progetto", "subject", Persons.register(this.anna, "Lunghi", "Storia")))
			.path("id")
			.asText();
		for (int i = 0; i < NOTES; i++) {
			this.anna.post("/api/practices/" + this.practice + "/diary", Map.of("text", "Nota numero " + i + "."));
		}
	}

	@Test
	void diaryAndTimelineAreReadPageByPageAndWholeOverRest() {
		assertThat(everyPage("/pratiche/" + this.practice + "/diario", "Nota numero \\d+\\.")).isEqualTo(NOTES);
		assertThat(this.anna.get("/api/practices/" + this.practice + "/diary")).hasSize(NOTES);
		assertThat(everyPage("/pratiche/" + this.practice + "/cronologia", "<strong>Nota di diario</strong>"))
			.isEqualTo(NOTES);
		assertThat(this.anna.get("/api/practices/" + this.practice + "/timeline")).hasSizeGreaterThan(NOTES);
		for (String page : new String[] { "diario", "cronologia" }) {
			assertThat(this.anna.status("/pratiche/" + this.practice + "/" + page + "?dopo=altro")).isEqualTo(400);
		}
	}

	/** How often the words are there on a page and on all that follow it. */
	private long everyPage(String path, String words) {
		String body = this.anna.text(path);
		long here = Pattern.compile(words).matcher(body).results().count();
		Matcher next = NEXT.matcher(body);
		return next.find() ? here + everyPage(next.group(1).replace("&amp;", "&"), words) : here;
	}

}
