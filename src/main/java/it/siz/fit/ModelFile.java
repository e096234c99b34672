package it.siz.fit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A model as text, so that each word of it has a line.
 *
 * @param name from the folder of models, such as processes/avviso/avviso.bpmn
 */
record ModelFile(String name, String text) {

	/** The file's name without folder and ending: the id of a form. */
	String id() {
		return this.name.replaceAll(".*/|\\.\\w+$", "");
	}

	/** What the first group of the pattern matches, wherever it does. */
	List<Word> words(String pattern) {
		return words(pattern, 0, this.text.length());
	}

	/** The same within a part of the text. */
	List<Word> words(String pattern, int from, int to) {
		return Pattern.compile(pattern, Pattern.DOTALL)
			.matcher(this.text)
			.region(from, to)
			.results()
			.map(this::word)
			.toList();
	}

	private Word word(MatchResult match) {
		return new Word(this, match.group(1), match.start(1), match.end(1));
	}

	/** A word with its place in the file. */
	record Word(ModelFile file, String text, int start, int end) {

		long line() {
			return this.file.text.substring(0, this.start).chars().filter(letter -> letter == '\n').count() + 1;
		}

		/** Words within this one. */
		List<Word> words(String pattern) {
			return this.file.words(pattern, this.start, this.end);
		}

	}

}
