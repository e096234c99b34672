package it.siz.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.siz.examination.Picture;
import it.siz.journey.Files;

/** First bytes of files as people upload them, and as they should not. */
final class SampleFile {

	static final byte[] PDF = Files.PDF;

	static final byte[] PNG = Picture.of("png");

	static final byte[] WINDOWS_PROGRAM = Arrays.copyOf(bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff),
			256);

	static final byte[] LINUX_PROGRAM = Arrays.copyOf(bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3),
			256);

	private SampleFile() {
	}

	/** A PDF that no other test has. */
	static byte[] pdf(String words) {
		return (new String(PDF, StandardCharsets.US_ASCII) + '%' + words + '\n').getBytes(StandardCharsets.US_ASCII);
	}

	static byte[] zip(String... names) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}
