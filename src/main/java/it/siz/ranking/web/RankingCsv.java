package it.siz.ranking.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import it.siz.ranking.PublicRanking.PublicEntry;
import it.siz.ranking.PublicRanking.PublicLine;
import it.siz.ranking.PublicRanking.Published;

/** The public version as RFC 4180 text, UTF-8 with a byte order mark for spreadsheets. */
final class RankingCsv {

	private RankingCsv() {
	}

	static byte[] of(Published ranking, PublicWords words) {
		StringWriter text = new StringWriter().append('\ufeff');
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(words.word("line"), words.word("position"), words.word("number"), words.word("outcome"));
			for (PublicLine line : ranking.lines()) {
				for (PublicEntry entry : line.entries()) {
					csv.printRecord(harmless(line.label()), harmless(words.position(entry)), harmless(entry.number()),
							words.outcome(entry.outcome()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** What a spreadsheet would run as a formula is quoted as text. */
	static String harmless(String cell) {
		boolean formula = cell.length() > 1 && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
		return formula ? "'" + cell : cell;
	}

}
