package it.siz.anpr;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;

/**
 * Who asks ANPR and why; both go to ANPR and into our own register of calls.
 *
 * @param reason number of a practice, or a motive; up to 80 characters
 * @param idAnpr what ANPR calls the person, when an earlier answer told: then somebody
 * who went abroad is found as well
 */
public record Lookup(UUID operator, String username, Unit unit, String reason, @Nullable String idAnpr) {

	/** Longest reason, in characters. */
	public static final int LONGEST_REASON = 80;

	/**
	 * @throws Problem 422 at {@code reason} without one
	 */
	public static Lookup by(Viewer viewer, @Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw Problem.refused("reason", "anpr.reason");
		}
		if (reason.strip().length() > LONGEST_REASON) {
			throw Problem.refused("reason", "anpr.reasonTooLong", LONGEST_REASON);
		}
		Unit unit = viewer.unit();
		if (unit == null) {
			throw Problem.forbidden("anpr.noUnit");
		}
		return new Lookup(viewer.operator(), viewer.username(), unit, reason.strip(), null);
	}

	/** Of a person ANPR has told us about before. */
	public Lookup knownAs(@Nullable String id) {
		return new Lookup(this.operator, this.username, this.unit, this.reason, id);
	}

}
