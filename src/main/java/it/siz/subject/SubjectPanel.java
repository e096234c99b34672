package it.siz.subject;

import java.util.Optional;
import java.util.UUID;

import it.siz.operator.Viewer;

/** Lets another module show something on a person's card: an ISEE about to expire. */
public interface SubjectPanel {

	Optional<Panel> of(Viewer viewer, UUID subject);

	/**
	 * A part of the card.
	 *
	 * @param template template with a fragment "panel(content)"
	 * @param content what that fragment shows
	 */
	record Panel(String template, Object content) {
	}

}
