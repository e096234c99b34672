package it.siz.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One assignment of a practice.
 *
 * @param unit name of the unit that received it
 * @param operator name of the person; null for everybody in the unit
 * @param state ACTIVE, REVOKED or EXPIRED
 * @param ended when it was revoked or found expired
 * @param seen when a receiver first opened the practice
 */
public record AssignmentView(UUID id, String unitCode, String unit, @Nullable UUID operatorId,
		@Nullable String operator, String access, @Nullable LocalDate until, @Nullable String note, String assignedBy,
		Instant assigned, String state, @Nullable String revokedBy, @Nullable Instant ended, @Nullable Instant seen) {

	public boolean active() {
		return "ACTIVE".equals(this.state);
	}

	/** Whom it went to, as people say it. */
	public String receiver() {
		return (this.operator != null) ? this.operator + ", " + this.unit : this.unit;
	}

}
