package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens a document of the older Office (OLE2). Outlook and the installers of Windows
 * (.msi) share the same first bytes.
 */
final class Ole2Reading {

	private static final String WORD = "WordDocument";

	/** Flags of a Word document; bit 8 says that it is encrypted ([MS-DOC] 2.5.1). */
	private static final int FLAGS = 10;

	private static final int ENCRYPTED = 0x01;

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

	private static void word(DirectoryNode root, Reading reading) throws IOException {
		reading.macros = root.hasEntryCaseInsensitive("Macros");
		try (InputStream in = root.createDocumentInputStream(WORD)) {
			byte[] head = in.readNBytes(FLAGS + 2);
			if (head.length > FLAGS + 1 && (head[FLAGS + 1] & ENCRYPTED) != 0) {
				throw new Dangerous(Danger.ENCRYPTED);
			}
		}
		try (WordExtractor words = new WordExtractor(root)) {
			reading.text(words.getText());
		}
	}

	private static void sheets(DirectoryNode root, Reading reading) throws IOException {
		reading.macros = root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
		try (ExcelExtractor words = new ExcelExtractor(root.getFileSystem())) {
			words.setIncludeBlankCells(false);
			reading.text(words.getText());
		}
	}

}
