package it.siz.subject;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads places/comuni.csv and places/stati.csv. */
final class PlaceFiles {

	private PlaceFiles() {
	}

	static List<Place> read() {
		List<Place> places = new ArrayList<>(16_000);
		each("places/comuni.csv", row -> places.add(new Place(row.get(0), row.get(1), row.get(2), row.get(3),
				row.get(4), LocalDate.parse(row.get(5)), end(row.get(6)), false)));
		each("places/stati.csv",
				row -> places.add(new Place(row.get(0), row.get(1), row.get(2), "", "",
						row.get(3).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get(3)), end(row.get(4)),
						"1".equals(row.get(5)))));
		return places;
	}

	private static @Nullable LocalDate end(String day) {
		return day.isEmpty() ? null : LocalDate.parse(day);
	}

	private static void each(String file, Consumer<CSVRecord> read) {
		try (Reader reader = new InputStreamReader(new ClassPathResource(file).getInputStream(),
				StandardCharsets.UTF_8)) {
			CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).forEach(read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
