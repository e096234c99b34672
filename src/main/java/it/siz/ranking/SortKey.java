package it.siz.ranking;

import com.fasterxml.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.util.List;

import it.siz.kernel.StoredJson;

/**
 * One of the values that order a ranking, as the call's decision gives it.
 *
 * @param key name within the decision ("adlIadl")
 * @param label Italian name, as the table writes it
 * @param direction whether the lowest or the highest value comes first
 */
public record SortKey(String key, String label, BigDecimal value, Direction direction) {

	/** Which end of a key comes first. */
	public enum Direction {

		ASC, DESC

	}

	/** Equal numbers are written alike: 9120.0 and 9120.00 become 9120. */
	public SortKey {
		value = plain(value);
	}

	/** The keys of a jsonb column. */
	static List<SortKey> all(String json) {
		return StoredJson.read(json, new TypeReference<>() {
		});
	}

	SortKey plus(SortKey other) {
		return new SortKey(this.key, this.label, this.value.add(other.value), this.direction);
	}

	/** What a request counts for whose rules say nothing about this key. */
	SortKey none() {
		return new SortKey(this.key, this.label, BigDecimal.ZERO, this.direction);
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
