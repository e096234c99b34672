package it.siz.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file of a practice as a PDF that an office can keep and a screen reader can read.
 */
@SizTest
class DossierTest {

	@LocalServerPort
	int port;

	@Test
	void theFileHoldsWhatThePageShowsTaggedAndWithItsLetters() throws IOException {
		Rest anna = new Rest(this.port, "assistente.lodi");
		String id = practice(anna);
		anna.post("/api/practices/" + id + "/diary",
				Map.of("text", "Perché “così”: <b>è</b> andata\nbene 😀 \u202E Ж"));
		byte[] pdf = Visitor.signedIn(this.port, "assistente.lodi").bytes("/pratiche/" + id + "/fascicolo");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDDocumentCatalog catalog = document.getDocumentCatalog();
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(catalog.getLanguage()).isEqualTo("it");
			assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfaid",
					"pdfuaid");
			assertThat(new PDFTextStripper().getText(document)).contains("Valutazione VAL-", "Fascicoli Pia",
					"Anna Rossi", "Comune di Lodi", "Perché “così”: <b>è</b> andata", "Cronologia");
			for (PDPage page : document.getPages()) {
				assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
				for (COSName font : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
				}
			}
		}
	}

	@Test
	void whoMayNotSeeThePracticeGetsNoFile() {
		String id = practice(new Rest(this.port, "assistente.lodi"));
		HttpResponse<String> refused = Visitor.signedIn(this.port, "assistente.codogno")
			.get("/pratiche/" + id + "/fascicolo");
		assertThat(refused.statusCode()).isIn(403, 404);
		assertThat(refused.body()).doesNotContain("Fascicoli");
	}

	private static String practice(Rest script) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		String person = script.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", "Fascicoli", "nome", "Pia",
						"sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
		return script.post("/api/practices", Map.of("kind", "valutazione", "subject", person)).path("id").asText();
	}

}
