package it.siz.ranking;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Money of a call for one target group and one way of helping (domain.md 1.6), in euro.
 */
public record BudgetLine(String code, BigDecimal budget) {

	public String label() {
		return label(this.code);
	}

	/** ANZIANI_INDIRETTA reads "Anziani, indiretta": a new line needs no new words. */
	public static String label(String code) {
		String words = code.toLowerCase(Locale.ROOT).replace("_", ", ");
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
