package it.siz.fit;

import it.siz.fit.ModelFile.Word;
import it.siz.kernel.Fault;

/**
 * One thing that does not fit, with its place.
 *
 * @param line of the file, from 1
 * @param word that stands there
 * @param needed what the sentence says is missing, where the word alone does not
 */
record Finding(String file, long line, Misfit what, String word, String needed) {

	static Finding of(Word word, Misfit what, String needed) {
		return new Finding(word.file().name(), word.line(), what, word.text(), needed);
	}

	/** For those who deploy. */
	Fault fault() {
		return Fault.of(this.file + ':' + this.line, this.what.code(), this.file, String.valueOf(this.line), this.word,
				this.needed);
	}

}
