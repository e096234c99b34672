package it.siz.subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.InputStreamSource;

import it.siz.kernel.Problem;

/**
 * A sheet of persons: UTF-8, comma or semicolon, a head of fields of the REST contract.
 */
final class LoadSheet {

	/** In the order in which a new sheet names them. */
	static final List<String> COLUMNS = List.of("identifier.type", "identifier.value", "identifier.issued",
			"identifier.expires", "cognome", "nome", "sesso", "dataNascita", "nascitaSenza", "luogoNascita",
			"informativa.date", "informativa.version", "informativa.scope", "residenza.comune", "residenza.indirizzo",
			"residenza.civico", "residenza.cap", "contatti.telefono", "contatti.email", "cittadinanze", "medico",
			"reason", "conferma.motivo");

	private static final Set<String> NEEDED = Set.of("identifier.value", "cognome", "nome");

	private static final int MOST_ROWS = 200_000;

	private LoadSheet() {
	}

	/**
	 * Hands over each row by field, with its number from 1.
	 * @throws Problem 422 at the file when it is no such sheet
	 */
	static int read(InputStreamSource file, BiConsumer<Integer, Map<String, String>> row) {
		try (Reader reader = text(file); CSVParser sheet = parser(file, reader)) {
			checkHead(sheet.getHeaderNames());
			int number = 0;
			for (CSVRecord each : sheet) {
				if (++number > MOST_ROWS) {
					throw Problem.refused("file", "subject.load.tooMany", MOST_ROWS);
				}
				row.accept(number, fields(each));
			}
			if (number == 0) {
				throw Problem.refused("file", "subject.load.empty");
			}
			return number;
		}
		catch (CharacterCodingException ex) {
			throw Problem.refused("file", "subject.load.encoding");
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException ex) {
			throw Problem.refused("file", (ex.getCause() instanceof CharacterCodingException) ? "subject.load.encoding"
					: "subject.load.unreadable");
		}
	}

	/** Without the mark that spreadsheets put at the beginning. */
	private static Reader text(InputStreamSource file) throws IOException {
		PushbackReader reader = new PushbackReader(new InputStreamReader(file.getInputStream(),
				StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
		int first = reader.read();
		if (first >= 0 && first != '\ufeff') {
			reader.unread(first);
		}
		return reader;
	}

	private static CSVParser parser(InputStreamSource file, Reader reader) throws IOException {
		char separator;
		try (var first = new BufferedReader(
				new InputStreamReader(file.getInputStream(), StandardCharsets.ISO_8859_1))) {
			String head = first.readLine();
			separator = (head != null && head.contains(";")) ? ';' : ',';
		}
		return CSVFormat.DEFAULT.builder()
			.setDelimiter(separator)
			.setHeader()
			.setSkipHeaderRecord(true)
			.setTrim(true)
			.get()
			.parse(reader);
	}

	private static void checkHead(List<String> head) {
		for (String column : head) {
			if (!COLUMNS.contains(column)) {
				throw Problem.refused("file", "subject.load.column", column.isEmpty() ? "?" : column);
			}
		}
		NEEDED.stream().filter(column -> !head.contains(column)).sorted().findFirst().ifPresent(column -> {
			throw Problem.refused("file", "subject.load.columnMissing", column);
		});
	}

	private static Map<String, String> fields(CSVRecord row) {
		Map<String, String> fields = new LinkedHashMap<>(row.toMap());
		fields.values().removeIf(String::isBlank);
		fields.putIfAbsent("identifier.type", "CF");
		fields.putIfAbsent("nome", "");
		return fields;
	}

}
