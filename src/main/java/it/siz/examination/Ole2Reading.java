package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndianInputStream;

/**
 * Opens a document of the older Office (OLE2). Outlook and the installers of Windows
 * (.msi) share the same first bytes.
 */
final class Ole2Reading {

	private static final String WORD = "WordDocument";

	/** Flags of a Word document; bit 8 says that it is encrypted ([MS-DOC] 2.5.1). */
	private static final int FLAGS = 10;

	private static final int ENCRYPTED = 0x01;

	/**
	 * Record of a workbook that says how it is encrypted ([MS-XLS] 2.4.117); it comes
	 * early.
	 */
	private static final int FILE_PASS = 0x2f;

	private static final int EARLY = 10;

	/** Beyond it a document is mostly pictures, and its text would fill the memory. */
	private static final long LARGEST_READ = 50L << 20;

	private Ole2Reading() {
	}

	static void read(Reading reading) throws IOException {
		try (POIFSFileSystem files = new POIFSFileSystem(reading.file.toFile(), true)) {
			DirectoryNode root = files.getRoot();
			if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
				reading.kind = FileKind.DOCX;
				throw new Dangerous(Danger.ENCRYPTED);
			}
			if (root.hasEntryCaseInsensitive(WORD)) {
				reading.kind = FileKind.DOC;
				word(root, reading);
			}
			else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
				reading.kind = FileKind.XLS;
				sheets(root, reading);
			}
		}
		catch (EncryptedDocumentException ex) {
			throw new Dangerous(Danger.ENCRYPTED);
		}
	}

	private static boolean sealed(LittleEndianInputStream in) throws IOException {
		for (int i = 0; i < EARLY && in.available() >= 4; i++) {
			int record = in.readUShort();
			int length = in.readUShort();
			if (record == FILE_PASS) {
				return true;
			}
			in.skipNBytes(Math.min(length, in.available()));
		}
		return false;
	}

	private static void word(DirectoryNode root, Reading reading) throws IOException {
		reading.macros = root.hasEntryCaseInsensitive("Macros");
		try (InputStream in = root.createDocumentInputStream(WORD)) {
			byte[] head = in.readNBytes(FLAGS + 2);
			if (head.length > FLAGS + 1 && (head[FLAGS + 1] & ENCRYPTED) != 0) {
				throw new Dangerous(Danger.ENCRYPTED);
			}
		}
		if (Files.size(reading.file) > LARGEST_READ) {
			return;
		}
		try (WordExtractor words = new WordExtractor(root)) {
			reading.text(words.getText());
		}
	}

	private static void sheets(DirectoryNode root, Reading reading) throws IOException {
		reading.macros = root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
		String book = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
		try (LittleEndianInputStream in = new LittleEndianInputStream(root.createDocumentInputStream(book))) {
			if (sealed(in)) {
				throw new Dangerous(Danger.ENCRYPTED);
			}
		}
		if (Files.size(reading.file) > LARGEST_READ) {
			return;
		}
		try (ExcelExtractor words = new ExcelExtractor(root.getFileSystem())) {
			words.setIncludeBlankCells(false);
			reading.text(words.getText());
		}
	}

}
