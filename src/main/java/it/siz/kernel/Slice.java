package it.siz.kernel;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by key and never counted.
 *
 * @param next cursor of the page after, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts one page out of a result that was read one row longer than the page.
	 */
	public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
		boolean more = rows.size() > size;
		List<T> items = more ? List.copyOf(rows.subList(0, size)) : List.copyOf(rows);
		return new Slice<>(items, more ? cursor.apply(items.get(size - 1)) : null);
	}

	/** A page has 1 to 100 rows, whatever is asked. */
	public static int bounded(int size) {
		return Math.max(1, Math.min(100, size));
	}

	public <R> Slice<R> map(Function<T, R> mapping) {
		return new Slice<>(this.items.stream().map(mapping).toList(), this.next);
	}

}
