package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * All documents of a practice in one file, written while they are read, with an index
 * that a spreadsheet opens. What the viewer may not see any more half way breaks it off.
 */
@Component
class PracticeArchive {

	private final Documents documents;

	private final MessageSource messages;

	PracticeArchive(Documents documents, MessageSource messages) {
		this.documents = documents;
		this.messages = messages;
	}

	/**
	 * @throws Problem 404 when the practice is not visible or has no documents
	 */
	void write(Viewer viewer, UUID practice, Locale locale, HttpServletResponse response) throws IOException {
		List<DocumentView> all = this.documents.of(viewer, practice);
		if (all.isEmpty()) {
			throw Problem.absent();
		}
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("documenti.zip").build().toString());
		ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
		zip.setLevel(Deflater.BEST_SPEED); // most of it is compressed already
		entry(zip, word("document.archive.index", locale) + ".csv",
				out -> out.write(index(all, locale).getBytes(StandardCharsets.UTF_8)));
		for (int i = 0; i < all.size(); i++) {
			DocumentView document = all.get(i);
			entry(zip, name(i, document), out -> copy(viewer, document, out));
		}
		zip.finish(); // not when it breaks off: half an archive must not look whole
	}

	private void copy(Viewer viewer, DocumentView document, OutputStream out) throws IOException {
		try (InputStream content = this.documents.content(viewer, document.id())) {
			content.transferTo(out);
		}
	}

	/** Two documents may have the same name. */
	private static String name(int place, DocumentView document) {
		return String.format(Locale.ROOT, "%02d %s", place + 1, document.file());
	}

	private String index(List<DocumentView> all, Locale locale) throws IOException {
		StringWriter text = new StringWriter().append('\ufeff');
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(word("document.file", locale), word("document.object", locale),
					word("document.kind", locale), word("document.dated", locale),
					word("document.archive.uploaded", locale), word("document.archive.bytes", locale), "SHA-256");
			for (int i = 0; i < all.size(); i++) {
				DocumentView each = all.get(i);
				csv.printRecord(name(i, each), harmless(each.name()), word("document.type." + each.type(), locale),
						each.date(), each.uploaded(), each.size(), each.sha256());
			}
		}
		return text.toString();
	}

	/** What a spreadsheet would run as a formula is quoted as text. */
	private static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private String word(String code, Locale locale) {
		return String.valueOf(this.messages.getMessage(code, null, code, locale));
	}

	private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		content.write(zip);
		zip.closeEntry();
	}

	/** What stands in an entry. */
	private interface Content {

		void write(OutputStream out) throws IOException;

	}

}
