package it.siz.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One line of the timeline.
 *
 * @param actor name of who acted, empty for the system
 */
public record TimelineEntry(Instant at, String kind, String actor, Map<String, Object> detail) {

	private static final ObjectMapper JSON = new ObjectMapper();

	TimelineEntry with(String key, String word) {
		Map<String, Object> words = new HashMap<>(this.detail);
		words.put(key, word);
		return new TimelineEntry(this.at, this.kind, this.actor, words);
	}

	static TimelineEntry of(Object[] row) {
		try {
			return new TimelineEntry((Instant) row[0], (String) row[1], (String) row[2],
					JSON.readValue((String) row[3], new TypeReference<>() {
					}));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
