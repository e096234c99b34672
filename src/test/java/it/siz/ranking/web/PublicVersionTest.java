package it.siz.ranking.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import it.siz.ranking.Outcome;
import it.siz.ranking.PublicRanking.PublicEntry;
import it.siz.ranking.PublicRanking.PublicLine;
import it.siz.ranking.PublicRanking.Published;

import static org.assertj.core.api.Assertions.assertThat;

/** The two files for the albo pretorio. */
class PublicVersionTest {

	private static final String SEAL = "5e".repeat(32);

	private static final Published RANKING = new Published("Misura B2 2026", Instant.parse("2026-06-12T08:00:00Z"),
			SEAL,
			List.of(new PublicLine("Anziani, indiretta",
					List.of(new PublicEntry(1, "B2-2026-0002", Outcome.AMMESSO_FINANZIATO),
							new PublicEntry(null, "B2-2026-0001", Outcome.RESPINTO)))));

	@BeforeEach
	void italian() {
		LocaleContextHolder.setLocale(Locale.ITALIAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void csvHoldsProtocolNumberPositionAndOutcomeOnly() {
		String csv = new String(RankingCsv.of(RANKING, words()), StandardCharsets.UTF_8);
		assertThat(csv).isEqualTo("\ufeffLinea,Posizione,Protocollo,Esito\r\n"
				+ "\"Anziani, indiretta\",1,B2-2026-0002,Ammessa e finanziata\r\n"
				+ "\"Anziani, indiretta\",-,B2-2026-0001,Respinta\r\n");
	}

	@Test
	void cellThatASpreadsheetWouldRunIsText() {
		assertThat(RankingCsv.harmless("=1+1")).isEqualTo("'=1+1");
		assertThat(RankingCsv.harmless("@SUM(A1)")).isEqualTo("'@SUM(A1)");
		assertThat(RankingCsv.harmless("B2-2026-0001")).isEqualTo("B2-2026-0001");
	}

	@Test
	void pdfIsA4AndBearsTheSeal() throws Exception {
		try (PdfReader pdf = new PdfReader(RankingPdf.of(RANKING, words()))) {
			assertThat(Math.round(pdf.getPageSize(1).getWidth())).isEqualTo(595);
			assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("Misura B2 2026", "Anziani, indiretta",
					"B2-2026-0002", "Ammessa e finanziata", SEAL);
		}
	}

	private static PublicWords words() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/ranking");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new PublicWords(messages);
	}

}
