package it.siz.examination;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What veraPDF says of a PDF.
 *
 * @param checked false when it could not be examined in time
 * @param profile the part and level that the file claims ("2b"); null when it claims none
 * and was held against 2b
 */
public record Pdfa(boolean checked, boolean compliant, @Nullable String profile, List<Failure> failures) {

	static final Pdfa UNCHECKED = new Pdfa(false, false, null, List.of());

	/**
	 * One thing that is missing.
	 *
	 * @param sentence its sentence in the bundles, as examination.pdfa.*
	 * @param detail name of the font; null where nothing has a name
	 * @param rules technical ids, as "6.2.11.4.1/1"
	 */
	public record Failure(String sentence, @Nullable String detail, List<String> rules) {
	}

}
