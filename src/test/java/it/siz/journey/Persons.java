package it.siz.journey;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Persons of whom no other test knows. */
public final class Persons {

	private Persons() {
	}

	/**
	 * @return id of the new person, who has signed the informativa
	 */
	public static String register(Rest who, String cognome, String nome) {
		return register(who, cognome, nome, "1970-05-02");
	}

	public static String register(Rest who, String cognome, String nome, String born) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		return who.post("/api/subjects",
				Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", cognome, "nome", nome,
						"sesso", "F", "dataNascita", born, "luogoNascita", "E648", "informativa",
						Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
	}

}
