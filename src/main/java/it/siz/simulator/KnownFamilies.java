package it.siz.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVRecord;

import it.siz.simulator.Resident.Registration;

/**
 * Families that stand in a file: the persons of the demonstration, some of whom have
 * moved or died meanwhile, and one of each kind that makes trouble.
 */
final class KnownFamilies {

	private final Places places;

	KnownFamilies(Places places) {
		this.places = places;
	}

	List<Resident> all() {
		List<Resident> all = new ArrayList<>();
		for (CSVRecord row : Table.rows("simulator/famiglie.csv")) {
			all.add(resident(row, "AN%05dSZ".formatted(all.size())));
		}
		return all;
	}

	private Resident resident(CSVRecord row, String id) {
		LocalDate born = LocalDate.parse(row.get("nascita"));
		Place birthPlace = this.places.of(row.get("luogo"));
		LocalDate since = LocalDate.parse(row.get("dal"));
		Home home = Home.at(this.places.of(row.get("comune")),
				row.get("via").contains(" ") ? row.get("via") : "VIA " + row.get("via"), row.get("civico"), since);
		return new Resident(id, code(row, born, birthPlace), row.get("cognome"), row.get("nome"), row.get("sesso"),
				born, row.get("giorno").equals("si"), birthPlace, row.get("statoCivile"),
				row.get("decesso").isEmpty() ? null : LocalDate.parse(row.get("decesso")),
				Registration.valueOf(row.get("iscrizione")), row.get("famiglia"), row.get("legame"), since, home);
	}

	private static String code(CSVRecord row, LocalDate born, Place birthPlace) {
		String given = row.get("codice");
		if (given.length() == 16) {
			return given;
		}
		String code = FiscalCode.of(row.get("cognome"), row.get("nome"), row.get("sesso"), born, birthPlace.belfiore());
		return given.equals("omocodia") ? FiscalCode.omocode(code, 1) : code;
	}

}
