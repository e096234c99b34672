package it.siz.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as Italians write them: 12.345,67 and 12345,67, and 12345.67 as machines do.
 */
final class Numbers {

	private static final Pattern THOUSANDS = Pattern
		.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{1,10}|-?\\d{1,3}(\\.\\d{3}){2,}");

	private static final Pattern COMMA = Pattern.compile("-?\\d{1,15}(,\\d{1,10})?");

	/** Three digits after one point may be thousands or decimals: nobody can tell. */
	private static final Pattern POINT = Pattern.compile("-?\\d{1,15}\\.(\\d{1,2}|\\d{4,10})");

	private Numbers() {
	}

	/** Empty when it is no number, or one that can be read in two ways. */
	static Optional<BigDecimal> read(Object value) {
		if (value instanceof Number number) {
			return finite(number);
		}
		String text = value.toString().strip();
		if (THOUSANDS.matcher(text).matches()) {
			return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
		}
		if (COMMA.matcher(text).matches()) {
			return Optional.of(new BigDecimal(text.replace(',', '.')));
		}
		return POINT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
	}

	private static Optional<BigDecimal> finite(Number number) {
		boolean finite = !(number instanceof Double || number instanceof Float)
				|| Double.isFinite(number.doubleValue());
		return finite ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
	}

	static int decimals(BigDecimal number) {
		return Math.max(0, number.stripTrailingZeros().scale());
	}

}
