package it.siz.operator.process;

import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.impl.Page;
import org.jspecify.annotations.Nullable;

/** What an engine query does with a list that is in memory. */
final class Paging {

	private Paging() {
	}

	static <T> List<T> of(List<T> all, @Nullable Page page) {
		if (page == null) {
			return all;
		}
		int from = Math.min(page.getFirstResult(), all.size());
		int to = (int) Math.min((long) from + page.getMaxResults(), all.size());
		return List.copyOf(all.subList(from, to));
	}

	/** Exact, and like with the wildcard % at the ends. */
	static boolean matches(String value, @Nullable String exact, @Nullable String like) {
		return (exact == null || exact.equals(value)) && (like == null
				|| value.toLowerCase(Locale.ROOT).contains(like.replace("%", "").toLowerCase(Locale.ROOT)));
	}

}
