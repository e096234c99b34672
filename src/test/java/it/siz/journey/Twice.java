package it.siz.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;

/** One person, registered twice by mistake. */
public final class Twice {

	private final Rest script;

	public final String family = letters();

	public final String first;

	public final String second;

	public Twice(Rest script) {
		this.script = script;
		this.first = register(this.family, "Maria Pia", "1962-05-02");
		this.second = register(this.family, "Maria", "1962-02-05");
	}

	String register(String family, String given, String born) {
		return this.script.post("/api/subjects", form(family, given, born)).path("id").asText();
	}

	static Map<String, Object> form(String family, String given, String born) {
		String code = "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
		return Map.of("identifier", Map.of("type", "TEMPORANEO", "value", code), "cognome", family, "nome", given,
				"sesso", "F", "dataNascita", born, "luogoNascita", "E648", "informativa", Map.of("date", "2026-01-02"));
	}

	/** What a script sends to unite them: the first goes on. */
	public Map<String, Object> wish(Rest referent, String... take) {
		JsonNode plan = referent.get("/api/subjects/" + this.first + "/merges/" + this.second);
		return new HashMap<>(Map.of("subject", this.second, "take", take, "version", plan.at("/kept/version").asLong(),
				"otherVersion", plan.at("/merged/version").asLong()));
	}

	private static String letters() {
		return ThreadLocalRandom.current()
			.ints(10, 'a', 'z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
