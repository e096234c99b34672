package it.siz.dwelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

import it.siz.kernel.StoredJson;

/**
 * A field of a dwelling that is not what it was, as people type it.
 */
public record Change(String field, String before, String after) {

	/** What differs between two ways to say the same fields. */
	public static List<Change> between(Map<String, String> before, Map<String, String> after) {
		List<Change> changes = new ArrayList<>();
		before.forEach((field, was) -> {
			String is = after.getOrDefault(field, "");
			if (!was.equals(is)) {
				changes.add(new Change(field, was, is));
			}
		});
		return changes;
	}

	/** The changes of a jsonb column. */
	static List<Change> all(String json) {
		return StoredJson.read(json, new TypeReference<>() {
		});
	}

}
