package it.siz.broker;

import java.util.List;

/**
 * An invented citizen who may sign in.
 *
 * @param code codice fiscale; empty for one whose provider does not tell it
 * @param level of SPID, 1 to 3
 * @param note key of the words that say what this citizen is good for
 */
public record Citizen(String id, String givenName, String familyName, String code, int level, String note) {

	/** In the order of the page. */
	public static final List<Citizen> ALL = List.of(
			new Citizen("paola", "Paola", "Bassi", "BSSPLA68E41E648X", 2, "school"),
			new Citizen("marco", "Marco", "Denti", "DNTMRC75A01E648R", 2, "doctor"),
			new Citizen("livello1", "Irene", "Uno", "NUORNI80A41E648G", 1, "level"),
			new Citizen("senza", "Ugo", "Senza", "", 2, "nameless"));

	public static Citizen of(String id) {
		return ALL.stream().filter(citizen -> citizen.id().equals(id)).findFirst().orElseThrow();
	}

}
