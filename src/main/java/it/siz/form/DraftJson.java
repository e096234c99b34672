package it.siz.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;

/** What was typed as the text that the database keeps, within bounds. */
public final class DraftJson {

	/** Bytes of JSON. */
	private static final int LARGEST = 256 * 1024;

	private static final ObjectMapper JSON = new ObjectMapper();

	private DraftJson() {
	}

	/**
	 * @throws Problem 400 when it is too large or has characters that the database does
	 * not take
	 */
	public static String write(Map<String, ?> data) {
		try {
			String json = JSON.writeValueAsString(data);
			if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
				throw Problem.malformed("form.draftTooLarge");
			}
			if (json.contains("\\u0000") || !FieldTypes.storable(json)) {
				throw Problem.malformed("form.draftCharacters");
			}
			return json;
		}
		catch (JsonProcessingException ex) {
			throw Problem.malformed("form.draftTooLarge");
		}
	}

	public static Map<String, Object> read(@Nullable String json) {
		try {
			return (json == null) ? Map.of() : JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The database keeps JSON only", ex);
		}
	}

}
