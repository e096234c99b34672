package it.siz.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Two records that are being united.
 *
 * @param id of the union
 * @param kept the record that goes on
 * @param merged the one that will lead there
 * @param taken fields of which the merged record's value stays
 */
record Union(UUID id, UUID kept, UUID merged, Set<String> taken) {

	/** Values that SQL may name. */
	Map<String, @Nullable Object> values(@Nullable String value) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("merge", this.id);
		values.put("kept", this.kept);
		values.put("merged", this.merged);
		values.put("value", value);
		return values;
	}

}
