package it.siz.commission;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Facts and reasons as they are kept. */
final class Json {

	private static final ObjectMapper JSON = JsonMapper.builder().build();

	private Json() {
	}

	static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, Object> facts(String json) {
		return read(json, new TypeReference<>() {
		});
	}

	static List<Reason> reasons(String json) {
		return read(json, new TypeReference<>() {
		});
	}

	private static <T> T read(String json, TypeReference<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
