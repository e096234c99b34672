package it.siz.isee;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Euro as people type them on a page: 12.345,67 and 12345,67 and 12345.67; a point before
 * exactly three digits parts thousands.
 */
public final class Euro {

	private static final String THOUSANDS = "-?\\d{1,3}(\\.\\d{3})+(,\\d+)?";

	private Euro() {
	}

	/** As the decimal string of REST; what cannot be read stays as it was typed. */
	public static String decimal(String typed) {
		String text = typed.strip().replaceAll("\\s*€$|^€\\s*|[\\s\\u00A0]", "");
		return (text.matches(THOUSANDS) || text.contains(",")) ? text.replace(".", "").replace(',', '.') : text;
	}

	/** Empty when it is no amount with at most two decimals. */
	static Optional<BigDecimal> read(String decimal) {
		return decimal.matches("-?\\d{1,15}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(decimal).setScale(2))
				: Optional.empty();
	}

}
