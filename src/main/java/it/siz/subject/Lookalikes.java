package it.siz.subject;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import it.siz.operator.Viewer;

/** Persons of the registry who may be the one that is about to be registered. */
public interface Lookalikes {

	/** The most alike first; none when nobody is. */
	List<Lookalike> of(SubjectForm form);

	/** The viewer has looked: these are other persons. */
	void distinct(Viewer viewer, UUID person, Collection<UUID> others);

}
