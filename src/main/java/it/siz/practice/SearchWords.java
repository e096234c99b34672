package it.siz.practice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.subject.SubjectSearch;

/**
 * What somebody typed into the search of all areas: a name, a practice's number, or what
 * identifies a person.
 */
public record SearchWords(String typed) {

	private static final int LONGEST = 100;

	private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,12}-\\d{4}-\\d{1,9}");

	/**
	 * @throws Problem 422 when there is nothing to search for, or far too much
	 */
	public static SearchWords of(String typed) {
		String words = typed.strip();
		if (words.length() > LONGEST) {
			throw Problem.refused("q", "practice.search.long", LONGEST);
		}
		if (SearchText.fold(words).replace(" ", "").length() < 2) {
			throw Problem.refused("q", "practice.search.short");
		}
		return new SearchWords(words);
	}

	/** A practice's number, such as PIC-2026-0031. */
	Optional<String> number() {
		String upper = this.typed.toUpperCase(Locale.ROOT);
		return NUMBER.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
	}

	/** Whether it identifies a person: such words never stand in a URL. */
	public boolean identifies() {
		return number().isEmpty() && SubjectSearch.identifies(this.typed);
	}

}
