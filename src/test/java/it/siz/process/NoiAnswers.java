package it.siz.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write in the forms of Dopo di Noi. */
public final class NoiAnswers {

	private static final Map<String, Map<String, Object>> COSTS = Map.of("ACCOMPAGNAMENTO",
			Map.of("accompagnamentoCosto", 350), "CONSULENZA_FAMILIARE", Map.of("consulenzaCosto", 500),
			"RISTRUTTURAZIONE", Map.of("ristrutturazioneCosto", 20000));

	private NoiAnswers() {
	}

	/** An application of somebody whose parents are dead. */
	public static Map<String, Object> application(String... supports) {
		Map<String, Object> answers = new HashMap<>(Map.of("tipoAccesso", "nuovo", "richiedenteRuolo", "familiare",
				"legge104", "comma3", "invecchiamento", "no", "famiglia", "MANCANTI", "famigliaDettaglio",
				"I genitori sono morti.", "abitazione", "famiglia", "iseeValore", 9120.5, "iseeScadenza", "2099-12-31",
				"interventi", List.of(supports)));
		for (String support : supports) {
			answers.putAll(COSTS.get(support));
		}
		return answers;
	}

	/** What the team found three days ago. */
	public static Map<String, Object> evaluation() {
		return new HashMap<>(Map.of("valutazioneData", LocalDate.now().minusDays(3).toString(), "equipe",
				List.of("COMUNE", "ASST", "PERSONA"), "asstOperatore", "Longhi Chiara, educatrice",
				"valutazioneFamiglia", "Un fratello.", "valutazioneContesto", "Vive con una zia.",
				"valutazioneMotivazione", "Vivere con gli amici."));
	}

	/** The individual project; the family pays the shares, in euro. */
	public static Map<String, Object> project(int cost, int shares) {
		return new HashMap<>(Map.of("progettoObiettivi", "Vivere in un gruppo appartamento.", "progettoInizio",
				"2027-01-01", "costoTotale", cost, "quotaFamiglia", shares));
	}

}
