package it.siz.subject;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The three letters that a name leaves in a codice fiscale (D.M. 23.12.1976): consonants,
 * then vowels, then X; of four consonants and more in a given name the second is left
 * out. Accents, apostrophes and spaces do not count.
 */
final class NameLetters {

	private static final Map<String, String> FOREIGN = Map.of("Ø", "O", "Đ", "D", "Ł", "L", "Æ", "AE", "Œ", "OE", "ẞ",
			"SS", "İ", "I", "Þ", "TH");

	private NameLetters() {
	}

	static String family(String name) {
		return three(consonants(plain(name)), plain(name));
	}

	static String given(String name) {
		String consonants = consonants(plain(name));
		boolean many = consonants.length() > 3;
		return three(many ? consonants.charAt(0) + consonants.substring(2) : consonants, plain(name));
	}

	private static String three(String consonants, String plain) {
		String vowels = plain.replaceAll("[^AEIOU]", "");
		return (consonants + vowels + "XXX").substring(0, 3);
	}

	private static String consonants(String plain) {
		return plain.replaceAll("[AEIOU]", "");
	}

	private static String plain(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : FOREIGN.entrySet()) {
			upper = upper.replace(letter.getKey(), letter.getValue());
		}
		return Normalizer.normalize(upper, Normalizer.Form.NFD).replaceAll("[^A-Z]", "");
	}

}
