package it.siz.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write in the forms of SELF. */
public final class SelfAnswers {

	private SelfAnswers() {
	}

	/** An operator's report, written here and not urgent. */
	public static Map<String, Object> report() {
		Map<String, Object> answers = content();
		answers.put("provenienza", "digitale");
		return answers;
	}

	/** A report of a school, about somebody of that name. */
	public static Map<String, Object> outside(String family, String given) {
		Map<String, Object> answers = content();
		answers.putAll(Map.of("ente", "altro", "ruolo", "Dirigente scolastica", "telefono", "0371 409000",
				"beneficiarioCognome", family, "beneficiarioNome", given, "beneficiarioComune", "Lodi", "chiRichiede",
				"ente"));
		return answers;
	}

	public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
		Map<String, Object> changed = new HashMap<>(answers);
		changed.put(key, value);
		return changed;
	}

	/** The unit takes charge; the named social worker follows the case. */
	public static Map<String, Object> charge(String worker) {
		return Map.of("esitoValutazione", "presa", "incaricato", worker, "notaPerSegnalante",
				"Incontreremo la famiglia.");
	}

	public static Map<String, Object> ask(String what) {
		return Map.of("esitoValutazione", "chiedi", "notaPerSegnalante", what);
	}

	private static Map<String, Object> content() {
		return new HashMap<>(Map.of("urgenza", "ordinaria", "fonte", "13", "luogoVita", "1", "scuola", "5",
				"situazioneMinore", List.of("13"), "situazioneFamiglia", List.of("2"), "autoritaGiudiziaria", "nonSo",
				"famigliaInformata", "si", "descrizione", "Da due mesi non viene a scuola.", "richiesta",
				"Un incontro con la famiglia."));
	}

}
