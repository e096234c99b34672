package it.siz.anpr;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import it.siz.anpr.Answer.Kind;

/**
 * Tells a good answer of ANPR from its errors, those of its gateway and what is no answer
 * at all.
 */
final class Replies {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String NO_RESULT = "EN122";

	private static final String TRANSIENT = "999";

	private Replies() {
	}

	/**
	 * @throws Refused saying which kind of trouble it is
	 */
	static JsonNode read(HttpResponse<byte[]> answer, CallRecord record) {
		JsonNode body = tree(answer.body());
		String transaction = answer.headers()
			.firstValue("GovWay-Transaction-ID")
			.orElse(body.path("govway_id").asText());
		record.answered(answer.statusCode(), plain(transaction));
		record.operationOfAnpr(plain(body.path("idOperazioneANPR").asText()));
		if (answer.statusCode() == 200 && body.path("listaSoggetti").path("datiSoggetto").path(0).isObject()) {
			return body;
		}
		throw refused(answer.statusCode(), body, plain(transaction));
	}

	/** Anomalies of type W are told and stop nothing (EN148: not asked by ANPR's id). */
	static List<String> warnings(JsonNode body) {
		List<String> warnings = new ArrayList<>();
		for (JsonNode each : body.path("listaAnomalie")) {
			if ("W".equals(each.path("tipoErroreAnomalia").asText())) {
				warnings.add(text(each));
			}
		}
		return warnings;
	}

	private static Refused refused(int status, JsonNode body, String transaction) {
		if (status == 429) {
			return new Refused(Kind.THROTTLED, "429", List.of(), transaction);
		}
		for (JsonNode each : errors(body)) {
			return error(each, transaction);
		}
		if (status == 401 || status == 403) {
			return new Refused(Kind.NOT_AUTHORISED, status + " " + gateway(body), List.of(), transaction);
		}
		if (status == 502 || status == 503 || status == 504) {
			return new Refused(Kind.UNREACHABLE, "Status " + status, List.of(), transaction);
		}
		if (status == 400 && !gateway(body).isBlank()) {
			return new Refused(Kind.NOT_ACCEPTED, status + " " + gateway(body), List.of(), transaction);
		}
		return new Refused(Kind.UNREADABLE, "Status " + status + " without a known body", List.of(), transaction);
	}

	/** Errors, not warnings; EN148 may stand beside EN122. */
	private static List<JsonNode> errors(JsonNode body) {
		List<JsonNode> errors = new ArrayList<>();
		for (String list : List.of("listaErrori", "listaAnomalie")) {
			for (JsonNode each : body.path(list)) {
				if (!"W".equals(each.path("tipoErroreAnomalia").asText())) {
					errors.add(each);
				}
			}
		}
		return errors;
	}

	private static Refused error(JsonNode error, String transaction) {
		String code = plain(error.path("codiceErroreAnomalia").asText());
		if (NO_RESULT.equals(code)) {
			boolean cancelled = text(error).toLowerCase(Locale.ITALIAN).contains("cancellato");
			return new Refused(cancelled ? Kind.CANCELLED : Kind.NOT_REGISTERED, code, List.of(), transaction);
		}
		if (TRANSIENT.equals(code)) {
			return new Refused(Kind.TRANSIENT, code, List.of(), transaction);
		}
		return new Refused(Kind.REFUSED, code, List.of(code, text(error)), transaction);
	}

	private static String gateway(JsonNode problem) {
		return plain(problem.path("title").asText() + " " + problem.path("detail").asText()).strip();
	}

	private static String text(JsonNode error) {
		return plain(error.path("testoErroreAnomalia").asText());
	}

	/** No control characters, and not endless: it goes into the log and onto the page. */
	private static String plain(String text) {
		String line = text.replaceAll("\\p{Cntrl}", " ");
		return line.substring(0, Math.min(line.length(), 200));
	}

	private static JsonNode tree(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (IOException ex) {
			return MissingNode.getInstance();
		}
	}

}
