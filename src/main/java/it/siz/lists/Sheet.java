package it.siz.lists;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table as CSV for the spreadsheets of an Italian office: semicolons, and no cell that
 * a spreadsheet would take for a formula.
 */
public final class Sheet {

	private static final String FORMULA = "=+-@\t\r\n";

	private final Writer out;

	/** The mark at the beginning tells a spreadsheet that it is UTF-8. */
	public Sheet(Writer out) throws IOException {
		this.out = out;
		out.write('\uFEFF');
	}

	public void row(List<String> cells) throws IOException {
		this.out.write(String.join(";", cells.stream().map(Sheet::cell).toList()));
		this.out.write("\r\n");
	}

	static String cell(String text) {
		String plain = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return plain.matches("(?s).*[;\"\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}

}
