package it.siz.document;

import java.text.Normalizer;

/**
 * A file's name as it may be shown and sent back: no paths, no control or direction
 * characters, not too long.
 */
final class FileName {

	private static final int LONGEST = 150;

	private FileName() {
	}

	static String clean(String sent) {
		String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		name = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "").strip();
		if (name.isEmpty() || name.startsWith(".")) {
			name = "documento" + name;
		}
		int dot = name.lastIndexOf('.');
		String end = (dot > 0) ? name.substring(dot) : "";
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		int room = LONGEST - Math.min(end.length(), 20);
		return stem.substring(0, Math.min(stem.length(), room)) + end.substring(0, Math.min(end.length(), 20));
	}

}
