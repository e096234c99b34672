package it.siz.document.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;

import it.siz.document.DocumentView;

/**
 * The index of an archive, which a spreadsheet opens, and the notice of what is not in
 * it.
 */
final class ArchiveIndex {

	private final MessageSource messages;

	private final Locale locale;

	private final StringWriter text = new StringWriter().append('\ufeff');

	private final CSVPrinter csv;

	private final List<String> lacking = new ArrayList<>();

	private int place;

	ArchiveIndex(MessageSource messages, Locale locale) throws IOException {
		this.messages = messages;
		this.locale = locale;
		this.csv = new CSVPrinter(this.text, CSVFormat.RFC4180);
		this.csv.printRecord(word("document.file"), word("document.object"), word("document.kind"),
				word("document.dated"), word("document.archive.uploaded"), word("document.archive.bytes"), "SHA-256",
				word("document.archive.state"));
	}

	/** What its entry is called: two documents may have the same name. */
	String next(DocumentView document) {
		this.place++;
		return entry(document);
	}

	private String entry(DocumentView document) {
		return String.format(Locale.ROOT, "%02d %s", this.place, document.file());
	}

	/** The one that was next. */
	void add(DocumentView document, State state) throws IOException {
		String said = word("document.archive." + state);
		this.csv.printRecord(entry(document), harmless(document.name()), word("document.type." + document.type()),
				document.date(), document.uploaded(), document.size(), document.sha256(), said);
		if (state != State.WHOLE) {
			this.lacking.add(entry(document) + " – " + document.name() + ": " + said);
		}
	}

	/** Whether something is not in the archive, or not all of it. */
	boolean lacks() {
		return !this.lacking.isEmpty();
	}

	String name() {
		return word("document.archive.index") + ".csv";
	}

	String csv() {
		try {
			this.csv.flush();
			return this.text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String noticeName() {
		return word("document.archive.notice") + ".txt";
	}

	String notice() {
		return "\ufeff" + word("document.archive.notice.what") + "\r\n\r\n" + String.join("\r\n", this.lacking)
				+ "\r\n";
	}

	/** What a spreadsheet would run as a formula is quoted as text. */
	private static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private String word(String code) {
		return String.valueOf(this.messages.getMessage(code, null, code, this.locale));
	}

	/** How a document came into the archive; the words stand as document.archive.*. */
	enum State {

		WHOLE,
		/** Not at all: it could not be opened. */
		MISSING,
		/** Only its beginning: it could not be read to its end. */
		BROKEN

	}

}
