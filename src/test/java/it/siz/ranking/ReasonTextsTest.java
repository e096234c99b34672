package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import it.siz.kernel.StoredJson;

import static org.assertj.core.api.Assertions.assertThat;

/** Reasons as people read them, also after they were stored and read back. */
class ReasonTextsTest {

	@BeforeEach
	void italian() {
		LocaleContextHolder.setLocale(Locale.ITALIAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void saysWhereTheMoneyEnded() {
		assertThat(read(Reason.of("ranking.reason.exhausted", "Anziani, indiretta", 37, 41)))
			.isEqualTo("Ammessa, non finanziata. I fondi della linea Anziani, indiretta sono finiti alla posizione 37; "
					+ "questa è alla 41.");
	}

	@Test
	void writesMoneyAsItaliansDo() {
		assertThat(read(Reason.of("ranking.reason.short", new BigDecimal("608.54"), new BigDecimal("1200.00"),
				new BigDecimal("591.46"))))
			.isEqualTo("È la prima esclusa dai fondi: restano 608,54 euro, ne servono 1.200,00, ne mancano 591,46. "
					+ "Chi viene dopo non può superarla.");
		assertThat(read(Reason.of("ranking.reason.key.ASC", "ISEE", new BigDecimal("9120.5"))))
			.isEqualTo("ISEE: 9.120,5 (viene prima il valore più basso).");
	}

	@Test
	void readsTheWordsOfADecisionTable() {
		assertThat(Reason.all("""
				[{"condition":"isee","reason":"ISEE troppo alto.","remedy":"Presenta un ISEE corrente."}, "Altro."]"""))
			.containsExactly(Reason.of(Reason.WORDS, "ISEE troppo alto. Presenta un ISEE corrente."),
					Reason.of(Reason.WORDS, "Altro."));
	}

	private static String read(Reason reason) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/ranking");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		List<Reason> stored = Reason.all(StoredJson.write(List.of(reason)));
		return new ReasonTexts(messages).of(stored).get(0);
	}

}
