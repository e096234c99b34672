package it.siz.dwelling;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a dwelling of the register.
 *
 * @param by name of who did it
 * @param reason why it was retired or the household left
 */
public record DwellingEvent(Kind kind, Instant at, String by, @Nullable String reason, List<Change> changes) {

	/** What is done to a dwelling. */
	public enum Kind {

		REGISTRATO, MODIFICATO, RITIRATO, RIMESSO, LIBERATO

	}

}
