package it.siz.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Words as a search compares them: without case, accents and apostrophes. */
public final class SearchText {

	/** Accents, once they stand apart, and apostrophes. */
	private static final Pattern MARKS = Pattern.compile("[\\p{M}'’`]+");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private SearchText() {
	}

	/** "D’Amico Niccolò" becomes "damico niccolo". */
	public static String fold(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * One LIKE pattern per word: all must be there, in any order. Folding leaves no
	 * wildcard to escape.
	 */
	public static List<String> patterns(String query) {
		String folded = fold(query);
		if (folded.isEmpty()) {
			return List.of();
		}
		return Arrays.stream(folded.split(" ")).limit(6).map(word -> "%" + word + "%").toList();
	}

	public static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
