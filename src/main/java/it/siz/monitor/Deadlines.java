package it.siz.monitor;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many tasks of the unit's open practices are due when.
 *
 * @param most the largest of the figures, at least 1: the longest bar
 */
public record Deadlines(Map<Span, Integer> tasks, int most) {

	static Deadlines of(Map<Span, Integer> found) {
		Map<Span, Integer> tasks = new EnumMap<>(Span.class);
		for (Span span : Span.values()) {
			tasks.put(span, found.getOrDefault(span, 0));
		}
		return new Deadlines(tasks, Math.max(1, tasks.values().stream().mapToInt(Integer::intValue).max().orElse(1)));
	}

	public boolean none() {
		return this.tasks.values().stream().allMatch(each -> each == 0);
	}

}
