package it.siz.kernel;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reasons, keys and facts in jsonb columns. Decimals stay exact and are never written as
 * 9E+3.
 */
public final class StoredJson {

	private static final ObjectMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private static final ObjectMapper FACTS = JsonMapper.builder().build();

	private StoredJson() {
	}

	/**
	 * @throws UncheckedIOException for what has no JSON
	 */
	public static String write(Object value) {
		try {
			return EXACT.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @throws UncheckedIOException when the column holds something else
	 */
	public static <T> T read(String json, TypeReference<T> type) {
		return read(EXACT, json, type);
	}

	/** Facts as the decisions take them: decimals as Double. */
	public static Map<String, Object> facts(String json) {
		return read(FACTS, json, new TypeReference<>() {
		});
	}

	private static <T> T read(ObjectMapper mapper, String json, TypeReference<T> type) {
		try {
			return mapper.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
