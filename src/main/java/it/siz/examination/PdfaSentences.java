package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which sentence explains a rule of PDF/A: by the longest beginning of its clause that
 * stands in pdfa-sentences.properties.
 */
final class PdfaSentences {

	private static final String GENERAL = "other";

	private final Properties table = new Properties();

	PdfaSentences() {
		try (InputStream in = PdfaSentences.class.getResourceAsStream("/pdfa-sentences.properties")) {
			this.table.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param part 1 to 4 (ISO 19005-1 to -4)
	 * @param rule clause and test, as "6.1.3/2"
	 */
	String of(int part, String rule) {
		String key = ((part == 3) ? 2 : part) + "-" + rule;
		while (!key.isEmpty()) {
			String sentence = this.table.getProperty(key);
			if (sentence != null) {
				return sentence;
			}
			key = key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('/'))));
		}
		return GENERAL;
	}

}
