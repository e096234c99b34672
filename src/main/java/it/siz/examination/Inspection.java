package it.siz.examination;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the worker finds in a file.
 *
 * @param kind by its content; null when it is none that can be examined
 * @param mediaType by its content, whatever it is
 * @param danger why it is refused; null when nothing is wrong
 * @param macros whether it carries small programs
 * @param inner kind of the document inside a signed envelope
 * @param pages of a PDF or TIFF; 0 where pages do not count
 * @param scan a PDF whose pages hold pictures and no text
 * @param text its beginning, for searches; empty when there is none
 */
record Inspection(@Nullable FileKind kind, String mediaType, @Nullable Danger danger, boolean macros,
		@Nullable FileKind inner, int pages, boolean scan, String text, List<Signature> signatures,
		@Nullable Attestation attestation) {

	/** The worker was lost over it. */
	static Inspection lost() {
		return new Inspection(null, "", Danger.HOSTILE, false, null, 0, false, "", List.of(), null);
	}

	/** The kind that its content has once it is taken out of its envelope. */
	@Nullable FileKind content() {
		return (this.inner != null) ? this.inner : this.kind;
	}

}
