package it.siz.registry;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import it.siz.subject.SubjectForm.Informativa;

/**
 * What an operator takes over from an answer of ANPR.
 *
 * @param fields by name of the REST contract; of a new person, code and name are taken in
 * any case
 * @param members codici fiscali of family members to register as well
 * @param informativa the privacy notice that the person signed; null when not, or when
 * recorded already
 * @param version of the person that was shown beside; null for a new one
 */
public record Choice(Set<String> fields, Set<String> members, @Nullable Informativa informativa,
		@Nullable Long version) {

	static final Set<String> NAME = Set.of("cognome", "nome");

	/** What no privacy notice is needed for: the code says it. */
	static final Set<String> IN_THE_CODE = Set.of("sesso", "dataNascita", "luogoNascita");

	static final Set<String> OTHERS = Set.of("residenza", "statoCivile", "decesso");

	/** All that may be had with or without a signed privacy notice. */
	public static Choice everything(@Nullable Informativa informativa) {
		return new Choice((informativa != null) ? OTHERS : Set.of(), Set.of(), informativa, null);
	}

}
