package it.siz.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The outcomes worked out again from the rules as they are written in the facts
 * (domain.md 1.2 to 1.6), with nothing of the product: no decision table, no ranking
 * code.
 */
final class ExpectedOutcomes {

	private static final List<String> VOUCHERS = List.of("CAREGIVER", "ASSISTENTE_PERSONALE", "ASSEGNO_AUTONOMIA");

	private final Map<String, BigDecimal> left;

	private final Map<String, String> outcomes = new HashMap<>();

	ExpectedOutcomes(Map<String, BigDecimal> budgets) {
		this.left = new HashMap<>(budgets);
	}

	/**
	 * One requested intervention.
	 *
	 * @param order place in which the applications were sent
	 */
	record Wish(String key, String line, int autonomy, double isee, int order, BigDecimal amount, boolean eligible) {
	}

	static List<Wish> wishes(String practice, int order, JsonNode application) {
		JsonNode answers = application.get("answers");
		int born = Integer.parseInt(application.at("/person/dataNascita").asText().substring(0, 4));
		// All birthdays of the set fall before 21 November, the proof runs with the year
		// of the set.
		int age = 2026 - born;
		List<Wish> wishes = new ArrayList<>();
		for (JsonNode each : answers.get("interventi")) {
			String intervention = each.asText();
			wishes.add(new Wish(practice + "/" + intervention, line(age, intervention), autonomy(answers),
					answers.path("iseeValore").asDouble(0), order, amount(intervention, answers),
					eligible(age, intervention, answers, application.at("/person/comune").asText())));
		}
		return wishes;
	}

	private static String line(int age, String intervention) {
		String who = (age < 18) ? "MINORI" : (age >= 65) ? "ANZIANI" : "DISABILI";
		return who + (intervention.equals("ASSISTENZA_DIRETTA") ? "_DIRETTA" : "_INDIRETTA");
	}

	private static int autonomy(JsonNode answers) {
		int sum = 0;
		for (var fields = answers.fields(); fields.hasNext();) {
			var field = fields.next();
			if (field.getKey().matches("i?adl[A-Z].*")) {
				sum += field.getValue().asText().charAt(0) - '0';
			}
		}
		return sum;
	}

	private static BigDecimal amount(String intervention, JsonNode answers) {
		double monthly = switch (intervention) {
			case "CAREGIVER" -> 100;
			case "ASSISTENZA_DIRETTA" -> Math.min(400, answers.get("direttaCostoMensile").asDouble());
			default -> Math.min(800, answers.get("assistenteCostoMensile").asDouble());
		};
		return BigDecimal.valueOf(monthly).multiply(BigDecimal.valueOf(12));
	}

	private static boolean eligible(int age, String intervention, JsonNode answers, String comune) {
		boolean minor = age < 18;
		boolean certified = minor
				? answers.get("accompagnamento").asBoolean() || answers.get("indennitaFrequenza").asBoolean()
				: answers.get("accompagnamento").asBoolean() || answers.get("invaliditaPercento").asInt() == 100;
		String kind = answers.get("iseeTipo").asText();
		boolean rightKind = kind.equals("corrente")
				|| (minor ? List.of("ordinario", "minorenni").contains(kind) : kind.equals("sociosanitario"));
		double limit = minor ? 40_000 : intervention.equals("ASSEGNO_AUTONOMIA") ? 30_000 : 25_000;
		boolean rightAge = switch (intervention) {
			case "ASSEGNO_AUTONOMIA" -> age >= 18 && age <= 64;
			case "ASSISTENTE_PERSONALE" -> !minor;
			default -> true;
		};
		return comune.startsWith("098") && answers.get("domicilio").asText().equals("casa") && certified
				&& answers.get("legge104").asText().equals("comma3") && rightKind
				&& answers.path("iseeValore").asDouble(0) <= limit && rightAge
				&& answers.get("incompatibilita").isEmpty()
				&& (intervention.equals("ASSISTENZA_DIRETTA") || vouchers(answers) == 1);
	}

	private static int vouchers(JsonNode answers) {
		int count = 0;
		for (JsonNode each : answers.get("interventi")) {
			count += VOUCHERS.contains(each.asText()) ? 1 : 0;
		}
		return count;
	}

	/** Lodi's order, and the money of each line until the first that does not fit. */
	Map<String, String> decide(List<Wish> wishes) {
		List<Wish> ordered = new ArrayList<>(wishes);
		ordered.sort(
				Comparator.comparingInt(Wish::autonomy).thenComparingDouble(Wish::isee).thenComparingInt(Wish::order));
		List<String> closed = new ArrayList<>();
		for (Wish wish : ordered) {
			this.outcomes.put(wish.key(), wish.eligible() ? fund(wish, closed) : "RESPINTO");
		}
		return this.outcomes;
	}

	private String fund(Wish wish, List<String> closed) {
		BigDecimal rest = this.left.get(wish.line()).subtract(wish.amount());
		if (closed.contains(wish.line()) || rest.signum() < 0) {
			closed.add(wish.line());
			return "AMMESSO_NON_FINANZIATO";
		}
		this.left.put(wish.line(), rest);
		return "AMMESSO_FINANZIATO";
	}

}
