package it.siz.practice;

import java.util.Optional;

import it.siz.operator.Viewer;
import it.siz.practice.TaskPanel.Panel;

/** Lets another module find more in "Cerca in tutte le aree": words inside documents. */
public interface AlsoFound {

	/**
	 * Only what the viewer may open.
	 * @param words neither a practice's number nor what identifies a person
	 * @return the template's fragment is "found(content)"; empty when there is nothing
	 */
	Optional<Panel> of(Viewer viewer, String words);

}
