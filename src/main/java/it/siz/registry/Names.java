package it.siz.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names as people write them, from the capitals of ANPR: "NICCOLO' D'AMICO" becomes
 * "Niccolò D'Amico".
 */
final class Names {

	/** ANPR writes an accent at the end of a word as an apostrophe. */
	private static final Pattern ACCENT = Pattern.compile("([AEIOU])'(?=\\s|$)");

	private static final Map<String, String> ACCENTED = Map.of("A", "À", "E", "È", "I", "Ì", "O", "Ò", "U", "Ù");

	private static final Pattern START = Pattern.compile("(^|[\\s'’-])(\\p{L})");

	private static final Set<String> SMALL = Set.of("di", "del", "della", "delle", "dei", "degli", "da", "dal", "e",
			"al", "alla");

	private Names() {
	}

	static String person(String capitals) {
		String accented = ACCENT.matcher(capitals.strip())
			.replaceAll(found -> String.valueOf(ACCENTED.get(found.group(1))));
		return START.matcher(accented.toLowerCase(Locale.ITALIAN))
			.replaceAll(found -> found.group(1) + found.group(2).toUpperCase(Locale.ITALIAN));
	}

	/** "Via delle Orfane": particles stay small, except at the start. */
	static String street(String capitals) {
		String each = person(capitals).replaceAll("(?<= )Dell'", "dell'");
		return Arrays.stream(each.split(" "))
			.map(word -> SMALL.contains(word.toLowerCase(Locale.ITALIAN)) ? word.toLowerCase(Locale.ITALIAN) : word)
			.collect(Collectors.joining(" "));
	}

}
