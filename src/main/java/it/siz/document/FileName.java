package it.siz.document;

import java.text.Normalizer;

/**
 * A file's name as it may be shown and sent back: no paths, no control or direction
 * characters, not too long.
 */
final class FileName {

	private static final int LONGEST = 150;

	private static final int LONGEST_END = 20;

	private FileName() {
	}

	static String clean(String sent) {
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		name = Normalizer.normalize(name, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
			.strip();
		if (name.isEmpty() || name.startsWith(".")) {
			name = "documento" + name;
		}
		int dot = name.lastIndexOf('.');
		String end = (dot > 0) ? cut(name.substring(dot), LONGEST_END) : "";
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		return cut(stem, LONGEST - end.length()) + end;
	}

	/** Never between the two halves of a character, which no database would take. */
	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
