package it.siz.measure.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;
import it.siz.measure.NewCall;

/**
 * A new call as REST takes it. A date without a time means the whole day in Italy: it
 * opens as the day begins and closes a second before it ends, so that the last day is the
 * one people read.
 */
record CallForm(@Nullable String measure, @Nullable Integer year, @Nullable String title, @Nullable String opens,
		@Nullable String closes, @Nullable String rankingRule, @Nullable List<NewCall.Line> lines) {

	private static final int LAST_SECOND = 24 * 60 * 60 - 1;

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	NewCall call() {
		return new NewCall(this.measure, this.year, this.title, instant("opens", this.opens, 0),
				instant("closes", this.closes, LAST_SECOND), this.rankingRule, this.lines);
	}

	private static @Nullable Instant instant(String field, @Nullable String text, int seconds) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return (text.length() == 10)
					? LocalDate.parse(text).atStartOfDay().plusSeconds(seconds).atZone(ROME).toInstant()
					: OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw Problem.refused(field, "measure.date");
		}
	}

}
