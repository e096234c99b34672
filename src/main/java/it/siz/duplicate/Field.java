package it.siz.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is known of a person and may differ between two records: on uniting them, one
 * value is chosen.
 *
 * @param key name in forms and messages
 * @param columns that go together
 */
record Field(String key, List<String> columns) {

	static final String CODE = "codice";

	static final String RESIDENCE = "residenza";

	static final List<Field> ALL = List.of(of(CODE, "identifier_type", "identifier", "identifier_expires"),
			of("cognome", "family_name"), of("nome", "given_name"), of("sesso", "sex"),
			of("dataNascita", "birth_date", "birth_unknown"), of("luogoNascita", "birth_place"),
			of(RESIDENCE, "residence_street", "residence_number", "residence_postal_code", "residence_comune"),
			of("informativa", "informativa_date"), of("cittadinanze", "citizenships"),
			of("statoCivile", "civil_status"), of("contatti", "phone", "email", "preferred_contact"),
			of("medico", "doctor"), of("decesso", "death_date"), of("trasferimento", "moved_out"));

	/** Never chosen: what the record itself is, and what follows from the rest. */
	static final List<String> OWN = List.of("id", "search_text", "created_by", "created_at", "updated_by", "updated_at",
			"reason", "anpr_date", "merged_into", "version");

	private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

	private static Field of(String key, String... columns) {
		return new Field(key, List.of(columns));
	}

	/** As people read it; empty when nothing is known. */
	String text(JsonNode row) {
		return this.columns.stream()
			.filter(column -> !column.equals("identifier_type"))
			.map(row::path)
			.filter(value -> !value.isNull() && !value.isMissingNode())
			.map(value -> value.isArray() ? join(value) : DAY.matcher(value.asText()).replaceAll("$3/$2/$1"))
			.collect(Collectors.joining(" "))
			.strip();
	}

	private static String join(JsonNode list) {
		return Arrays.stream(list.toString().replaceAll("[\\[\\]\"]", "").split(",")).collect(Collectors.joining(", "));
	}

}
