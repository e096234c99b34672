package it.siz.examination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of Office and LibreOffice, and what hides in some of them. */
public final class OfficeFile {

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private OfficeFile() {
	}

	public static OfficeFile docx(String text) {
		return new OfficeFile().with("[Content_Types].xml", "<Types/>")
			.with("_rels/.rels", "<Relationships/>")
			.with("word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + text
					+ "</w:t></w:r></w:p></w:body></w:document>");
	}

	static OfficeFile xlsx(String text) {
		return new OfficeFile().with("[Content_Types].xml", "<Types/>")
			.with("xl/workbook.xml", "<workbook/>")
			.with("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>");
	}

	static OfficeFile open(FileKind kind, String text) {
		return new OfficeFile().with("mimetype", kind.mediaType())
			.with("content.xml",
					"<office:document-content xmlns:office='o' xmlns:text='t'><text:p>" + text
							+ "</text:p></office:document-content>")
			.with("META-INF/manifest.xml", "<manifest/>");
	}

	public OfficeFile with(String part, String content) {
		return with(part, content.getBytes(StandardCharsets.UTF_8));
	}

	OfficeFile with(String part, byte[] content) {
		this.parts.put(part, content);
		return this;
	}

	public byte[] bytes() {
		return bytes(Map.of());
	}

	/**
	 * @param zeros parts of so many zeros, which pack to a thousandth
	 */
	byte[] bytes(Map<String, Long> zeros) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(entry(part.getKey(), part.getValue()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
			for (Map.Entry<String, Long> part : zeros.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				fill(zip, part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** OpenDocument keeps its type unpacked, so that others find it. */
	private static ZipEntry entry(String name, byte[] content) {
		ZipEntry entry = new ZipEntry(name);
		if (name.equals("mimetype")) {
			CRC32 crc = new CRC32();
			crc.update(content);
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			entry.setCrc(crc.getValue());
		}
		return entry;
	}

	private static void fill(OutputStream out, long size) throws IOException {
		byte[] block = new byte[1 << 20];
		for (long left = size; left > 0; left -= block.length) {
			out.write(block, 0, (int) Math.min(left, block.length));
		}
	}

	/**
	 * @param password that opens it; null for everybody
	 */
	static byte[] xls(String text, String password) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet("Spese").createRow(0).createCell(0).setCellValue(text);
			Biff8EncryptionKey.setCurrentUserPassword(password);
			book.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		return bytes.toByteArray();
	}

	/** An OLE2 file with these streams in it. */
	public static byte[] ole2(String... streams) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			for (String stream : streams) {
				files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
			}
			files.writeFilesystem(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
