package it.siz.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds the stream that makes an OLE2 file a Word document. Excel, Outlook and the
 * installers of Windows (.msi) share the same first bytes.
 */
final class WordStream {

	/** Length of an entry of the directory; entries start at multiples of it. */
	private static final int ENTRY = 128;

	private static final byte[] NAME = "WordDocument\0".getBytes(StandardCharsets.UTF_16LE);

	private static final int LENGTH_OF_NAME = 64;

	private static final int TYPE = 66;

	private static final int STREAM = 2;

	private WordStream() {
	}

	static boolean in(Path file) throws IOException {
		byte[] entry = new byte[ENTRY];
		try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			while (content.readNBytes(entry, 0, ENTRY) == ENTRY) {
				if (entry[TYPE] == STREAM && entry[LENGTH_OF_NAME] == NAME.length
						&& Arrays.equals(entry, 0, NAME.length, NAME, 0, NAME.length)) {
					return true;
				}
			}
			return false;
		}
	}

}
