package it.siz.ranking;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The jsonb columns of a ranking. Decimals stay exact and are never written as 9E+3. */
final class Json {

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	/** Facts as the decisions take them: decimals as Double. */
	private static final ObjectMapper FACTS = JsonMapper.builder().build();

	private Json() {
	}

	static String write(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<SortKey> keys(String json) {
		return read(MAPPER, json, new TypeReference<>() {
		});
	}

	static List<Reason> reasons(String json) {
		return read(MAPPER, json, new TypeReference<>() {
		});
	}

	static Map<String, Object> facts(String json) {
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
