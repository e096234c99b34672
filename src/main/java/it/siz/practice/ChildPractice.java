package it.siz.practice;

import java.util.Map;
import java.util.UUID;

/**
 * A practice that another one brings about: the referents' `domanda` after a ranking.
 *
 * @param owner operatore di riferimento of the new one
 * @param unit its unit
 * @param assignee operator of the parent's unit whom it is assigned to
 * @param flags start flags of its process
 */
public record ChildPractice(UUID parent, String kind, UUID owner, String unit, UUID assignee,
		Map<String, Object> flags) {
}
