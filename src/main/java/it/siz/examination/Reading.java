package it.siz.examination;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gathers, inside the worker, what the reading of one file brings to light. */
class Reading {

	/** Characters of text that are kept: a hundred dense pages and more. */
	static final int LONGEST_TEXT = 200_000;

	final Path file;

	final String mediaType;

	@Nullable FileKind kind;

	@Nullable FileKind inner;

	@Nullable Danger danger;

	boolean macros;

	int pages;

	boolean scan;

	final List<Signature> signatures = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	Reading(Path file, String mediaType) {
		this.file = file;
		this.mediaType = mediaType;
	}

	/** Control characters count as spaces: the database takes no NUL. */
	void text(CharSequence more) {
		int room = LONGEST_TEXT - this.text.length();
		for (int i = 0; i < Math.min(room, more.length()); i++) {
			char each = more.charAt(i);
			this.text.append((each == '\n' || each >= ' ' && !Character.isSurrogate(each)) ? each : ' ');
		}
	}

	boolean full() {
		return this.text.length() >= LONGEST_TEXT;
	}

	boolean silent() {
		return this.text.toString().isBlank();
	}

	Inspection inspection() {
		String read = this.text.toString();
		return new Inspection(this.kind, this.mediaType, this.danger, this.macros, this.inner, this.pages, this.scan,
				read, List.copyOf(this.signatures), Attestation.in(read).orElse(null));
	}

}
