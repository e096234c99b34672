package it.siz.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lists of choices that stand outside a form and change without it: catalogues, units,
 * operators. A form names one by `valuesKey`, or by the custom property `lists` when an
 * expression picks from it.
 */
public interface Choices {

	/**
	 * The choices of a list, each with `value`, `label` and, in a list that depends on
	 * another, `parent`.
	 * @param record the practice that is worked on
	 * @return empty when this module does not know the list
	 */
	Optional<List<Map<String, Object>>> of(String list, UUID record);

	/** Names of the lists that this module knows. */
	Set<String> lists();

	/** Names by value, of choices that are no longer offered, too. */
	default Map<String, String> names(String list, UUID record) {
		return of(list, record).orElse(List.of())
			.stream()
			.collect(Collectors.toMap(choice -> String.valueOf(choice.get("value")),
					choice -> String.valueOf(choice.get("label")), (one, other) -> one));
	}

}
