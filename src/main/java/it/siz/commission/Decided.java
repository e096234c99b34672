package it.siz.commission;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the commission decides on a case, as it was typed.
 *
 * @param amount in euro, only where it is granted
 * @param abstained present members who do not vote
 * @param version of the case that was read
 */
public record Decided(@Nullable Outcome outcome, @Nullable BigDecimal amount, @Nullable String reasons,
		Set<UUID> abstained, int version) {
}
