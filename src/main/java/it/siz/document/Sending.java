package it.siz.document;

import java.io.InputStream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document on its way in. What stands beside the file may come before it or after it.
 */
public interface Sending {

	/** The bytes, read once. */
	InputStream content();

	/** Whether all that stands beside the file has come before it. */
	boolean known();

	/** What stands beside the file; for certain once the bytes are read. */
	Upload upload();

	/** Number of the form it is sent with: the same file with it again is the same. */
	@Nullable UUID form();

	/** The document of the same practice that it takes the place of. */
	@Nullable UUID replaces();

	/** One whose details are known. */
	static Sending of(Upload upload, InputStream content, @Nullable UUID form, @Nullable UUID replaces) {
		return new Known(upload, content, form, replaces);
	}

	/** All of it is here. */
	record Known(Upload upload, InputStream content, @Nullable UUID form, @Nullable UUID replaces) implements Sending {

		@Override
		public boolean known() {
			return true;
		}

	}

}
