package it.siz.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** First bytes of files as people upload them, and as they should not. */
final class SampleFile {

	static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	static final byte[] PNG = bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0,
			0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0);

	static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);

	static final byte[] WINDOWS_PROGRAM = Arrays.copyOf(bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff),
			256);

	static final byte[] LINUX_PROGRAM = Arrays.copyOf(bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3),
			256);

	static final byte[] WEB_PAGE = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
		.getBytes(StandardCharsets.US_ASCII);

	private SampleFile() {
	}

	/** A PDF that no other test has. */
	static byte[] pdf(String words) {
		return (new String(PDF, StandardCharsets.US_ASCII) + '%' + words + '\n').getBytes(StandardCharsets.US_ASCII);
	}

	static byte[] docx() {
		return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
	}

	static byte[] xlsx() {
		return zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
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

	/** An OLE2 file whose directory has a root and one stream of this name. */
	static byte[] ole2(String stream) {
		byte[] file = new byte[2048];
		byte[] signature = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
		System.arraycopy(signature, 0, file, 0, signature.length);
		entry(file, 1024, "Root Entry", 5);
		entry(file, 1152, stream, 2);
		return file;
	}

	private static void entry(byte[] file, int at, String name, int type) {
		byte[] utf16 = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(utf16, 0, file, at, utf16.length);
		file[at + 64] = (byte) utf16.length;
		file[at + 66] = (byte) type;
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}
