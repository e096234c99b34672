package it.siz.commission;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;

import it.siz.kernel.StoredJson;

/**
 * A requirement that is not met, in the words of the table.
 *
 * @param remedy what would mend it
 */
public record Reason(String condition, String reason, String remedy) {

	/** The reasons of a jsonb column. */
	static List<Reason> all(String json) {
		return StoredJson.read(json, new TypeReference<>() {
		});
	}

}
