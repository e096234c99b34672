package it.siz.commission;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A practice on the agenda of a session.
 *
 * @param code number of the practice
 * @param unit who sent it
 * @param amount granted, in euro; null when nothing is paid
 * @param abstained members who did not vote on it
 * @param eligible what the rules said; null when they were never asked
 * @param version for the next change
 * @param hidden the practice is not the viewer's to see: nothing is said of it but its
 * number, its place and whether it is decided
 */
public record Case(UUID id, UUID practice, String code, String person, String unit, int position,
		@Nullable Outcome outcome, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
		@Nullable String reasons, List<UUID> abstained, @Nullable Boolean eligible, int version, boolean hidden) {

	Case hide() {
		return new Case(this.id, this.practice, this.code, "", "", this.position, this.outcome, null, null, List.of(),
				null, this.version, true);
	}

}
