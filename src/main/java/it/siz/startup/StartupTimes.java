package it.siz.startup;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.metrics.buffering.StartupTimeline;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;

/**
 * Where the time of a start went. Steps contain each other (the first bean that needs the
 * database waits for it), so each part counts only what is not inside another part.
 */
final class StartupTimes {

	private final Map<Long, TimelineEvent> events = new HashMap<>();

	private final EnumMap<StartupPart, Duration> parts = new EnumMap<>(StartupPart.class);

	private StartupTimes(List<TimelineEvent> timeline) {
		timeline.forEach((event) -> this.events.put(event.getStartupStep().getId(), event));
		timeline.forEach(this::count);
	}

	/**
	 * The parts in the order they happen; what belongs to none of them is the rest.
	 * @param total from the start of main until ready
	 */
	static Map<StartupPart, Duration> of(StartupTimeline timeline, Duration total) {
		Map<StartupPart, Duration> parts = new StartupTimes(timeline.getEvents()).parts;
		Duration known = parts.values().stream().reduce(Duration.ZERO, Duration::plus);
		parts.put(StartupPart.REST, total.minus(known));
		return parts;
	}

	private void count(TimelineEvent event) {
		StartupPart part = StartupPart.of(event.getStartupStep());
		if (part != null) {
			this.parts.merge(part, event.getDuration(), Duration::plus);
			StartupPart around = around(event);
			if (around != null) {
				this.parts.merge(around, event.getDuration().negated(), Duration::plus);
			}
		}
	}

	private @Nullable StartupPart around(TimelineEvent event) {
		Long parent = event.getStartupStep().getParentId();
		while (parent != null && this.events.containsKey(parent)) {
			TimelineEvent outer = this.events.get(parent);
			StartupPart part = StartupPart.of(outer.getStartupStep());
			if (part != null) {
				return part;
			}
			parent = outer.getStartupStep().getParentId();
		}
		return null;
	}

}
