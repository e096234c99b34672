package it.siz.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.operator.Unit;
import it.siz.sharing.SeveralPractices.Outcome;

/**
 * Who will see what of several practices, said before they are shared.
 *
 * @param operator name of the only receiver; null for everybody in the unit
 * @param access READ or EDIT
 * @param readers how many of the practices each reader will open, by name
 * @param shared ids of the practices that will be shared
 * @param documents how many documents they hold together
 * @param notes how many entries their diaries have together
 * @param refused those that stay as they are, with the reasons
 */
public record SeveralPreview(Unit unit, @Nullable String operator, String access, Map<String, Integer> readers,
		List<UUID> shared, int documents, int notes, List<Outcome> refused) {
}
