package it.siz.examination;

import java.io.IOException;
import java.io.StringWriter;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a PDF: pages, text and signatures. */
final class PdfReading {

	/**
	 * Text is read page by page until there is enough of it or this much time is gone.
	 */
	private static final long PATIENCE = 5_000_000_000L;

	/** A scan says so on its first pages. */
	private static final int ENOUGH_PAGES = 200;

	private PdfReading() {
	}

	static void read(Reading reading) throws IOException {
		try (PDDocument document = Loader.loadPDF(reading.file.toFile(), "", null, null,
				IOUtils.createTempFileOnlyStreamCache())) {
			if (document.isEncrypted()) {
				throw new Dangerous(Danger.ENCRYPTED);
			}
			COSDictionary tree = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
			reading.pages = (tree != null) ? PdfPages.count(tree) : 0;
			if (reading.pages < 1) {
				throw new Dangerous(Danger.DAMAGED);
			}
			PdfAttachments.check(document);
			text(document, reading);
			reading.scan = reading.silent();
			PdfSignatures.read(document, reading);
		}
		catch (InvalidPasswordException ex) {
			throw new Dangerous(Danger.ENCRYPTED);
		}
	}

	private static void text(PDDocument document, Reading reading) throws IOException {
		long end = System.nanoTime() + PATIENCE;
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		for (int page = 1; page <= Math.min(reading.pages, ENOUGH_PAGES) && !reading.full(); page++) {
			if (System.nanoTime() > end) {
				return;
			}
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			StringWriter words = new StringWriter();
			stripper.writeText(document, words);
			reading.text(words.getBuffer());
		}
	}

}
