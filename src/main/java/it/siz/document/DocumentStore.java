package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the bytes of documents stand, by keys that follow from their content. Rows name
 * the keys; {@link KeptFiles} sees to it that none is discarded that a row needs.
 */
interface DocumentStore {

	/**
	 * Keeps what was received under the key of its content.
	 * @return the key
	 */
	default String keep(Received received) throws IOException {
		keep(received, received.key());
		return received.key();
	}

	/**
	 * Safe against a crash when this returns; nothing happens when it is there already.
	 */
	void keep(Received received, String key) throws IOException;

	/**
	 * From the first byte; skipping costs nothing.
	 * @throws NoSuchFileException when there is none
	 */
	InputStream open(String key) throws IOException;

	/** Nothing happens when there is none. */
	void discard(String key) throws IOException;

	/** All keys that were written before this moment, some at a time. */
	void olderThan(Instant moment, Consumer<List<String>> some) throws IOException;

}
