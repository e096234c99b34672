package it.siz.practice;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as the viewer may see it; the other end is shown only when it is visible, too.
 *
 * @param from whether this practice made the link
 * @param other the practice at the other end
 */
public record PracticeLink(UUID id, boolean from, PracticeView other, Instant linked) {
}
