package it.siz.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A check of the store.
 *
 * @param ended null while it runs, or when it broke off
 * @param files contents that were read and compared
 * @param bytes of all of them
 * @param orphans files without a row that the sweep has not taken away
 * @param untilKey where it stopped for lack of time; null when all were read
 */
public record StoreReport(Instant began, @Nullable Instant ended, long files, long bytes, long orphans,
		@Nullable String untilKey) {

	/** In gigabytes, for people. */
	public double gigabytes() {
		return this.bytes / 1e9;
	}

}
