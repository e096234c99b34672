package it.siz.practice;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is said before something that reaches other people or cannot be taken back is done
 * to a practice (ux rule 28): what changes for whom, on a page of its own.
 *
 * @param changes one sentence each
 * @param verb of the button, in the words of the act
 * @param action where the page is sent to
 * @param back where one goes who thinks better of it
 * @param fields what is sent along
 * @param reason label of the text that says why; null where none is asked for
 * @param typed what was written there
 */
public record Confirmation(Sentence title, List<Sentence> changes, Sentence verb, String action, String back,
		Map<String, String> fields, @Nullable Sentence reason, @Nullable String typed) {

	public static final String TEMPLATE = "pratica-conferma";

	/** Without a reason and anything to send along. */
	public Confirmation(Sentence title, List<Sentence> changes, Sentence verb, String action, String back) {
		this(title, changes, verb, action, back, Map.of(), null, null);
	}

	/** A sentence of the bundles with its arguments. */
	public record Sentence(String code, List<Object> args) {

		public static Sentence of(String code, Object... args) {
			return new Sentence(code, List.of(args));
		}

	}

}
