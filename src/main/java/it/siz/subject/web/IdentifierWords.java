package it.siz.subject.web;

import java.util.HashMap;
import java.util.Map;

import it.siz.kernel.CodiceFiscale;
import it.siz.subject.SubjectSearch;

/** What was looked for, as the start of a new person's form. */
final class IdentifierWords {

	private IdentifierWords() {
	}

	static String clean(String typed) {
		return CodiceFiscale.clean(typed);
	}

	/** A code goes where codes go; of words nobody knows which is the family name. */
	static Map<String, String> start(String searched) {
		Map<String, String> typed = new HashMap<>(Map.of("identifier.type", "CF"));
		String code = clean(searched);
		if (SubjectSearch.identifies(searched.strip())) {
			typed.put("identifier.value", code);
			String start = code.substring(0, 3);
			typed.put("identifier.type", (start.equals("STP") || start.equals("ENI")) ? start : "CF");
		}
		return typed;
	}

}
