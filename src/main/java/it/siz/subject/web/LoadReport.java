package it.siz.subject.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import it.siz.subject.LoadView.RowError;
import it.siz.subject.Loads;

/**
 * Sheets of a load, UTF-8 with a byte order mark and semicolons, as Italian spreadsheets
 * read them.
 */
final class LoadReport {

	private LoadReport() {
	}

	static byte[] of(List<RowError> errors) {
		StringWriter text = new StringWriter().append('\ufeff');
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
			csv.printRecord("riga", "campo", "messaggio");
			for (RowError error : errors) {
				csv.printRecord(error.row(), error.field(), harmless(error.message()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** What a sheet must look like. */
	static byte[] model() {
		return ('\ufeff' + String.join(";", Loads.columns()) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	/** What a spreadsheet would run as a formula is quoted as text. */
	private static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
