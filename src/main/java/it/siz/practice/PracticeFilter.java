package it.siz.practice;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.SearchText;

/**
 * What a list is narrowed to; null or blank does not narrow. @param query words of the
 * name, or a practice's number
 *
 * @param kinds several kinds at once, such as those of a section; empty does not narrow
 */
public record PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
		@Nullable String query, @Nullable UUID call, List<String> kinds) {

	public PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
			@Nullable String query, @Nullable UUID call) {
		this(kind, state, subject, mine, query, call, List.of());
	}

	/** Kinds that can be in the list at all; empty for any. */
	Set<String> onlyKinds() {
		String one = SearchText.blankToNull(this.kind);
		return (one != null) ? Set.of(one) : Set.copyOf(this.kinds);
	}

}
