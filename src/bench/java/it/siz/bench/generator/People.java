package it.siz.bench.generator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/**
 * Persons in households of one to five: one family name, one address. The n-th person is
 * always the same, so that no list of them is kept.
 */
final class People {

	static final String TABLE = "subject (id, identifier_type, identifier, family_name, given_name, sex, birth_date, "
			+ "birth_place, residence_comune, residence_street, residence_number, search_text, created_by, created_at, version)";

	private static final String[] FAMILY = { "Rossi", "Ferrari", "Bianchi", "Colombo", "Galli", "Riva", "Fontana", "Conti",
			"Moretti", "Sala", "Negri", "Longhi", "Pavesi", "Cremonesi", "Maggi", "Villa", "Bassi", "Grossi", "Zanoni", "Uggetti" };

	private static final String[] SYLLABLES = { "ba", "ca", "do", "fe", "gi", "lu", "ma", "ne", "po", "ra", "si", "ta", "ve",
			"zo", "bri", "cre", "gna", "sco", "tre", "vi" };

	private static final String[] GIVEN = { "Anna", "Paolo", "Carla", "Luisa", "Marta", "Davide", "Giulia", "Marco", "Silvia",
			"Elena", "Roberto", "Teresa", "Chiara", "Federica", "Andrea", "Sara", "Fatima", "Mohamed", "Elisa", "Ioan" };

	private People() {
	}

	static UUID id(int person) {
		return new UUID(0x5150000000004000L, 0x8000000000000000L | Integer.toUnsignedLong(person));
	}

	static void add(Tables tables, int person, UUID by) {
		Random household = new Random(household(person) * 31L + 7);
		String family = FAMILY[household.nextInt(FAMILY.length)];
		if (household.nextInt(3) > 0) {
			family = made(household);
		}
		int street = household.nextInt(200);
		Random own = new Random(person * 17L + 3);
		int given = own.nextInt(GIVEN.length);
		LocalDate born = LocalDate.of(1930, 1, 1).plusDays(own.nextInt(34000));
		tables.add(TABLE, id(person), "TEMPORANEO", "BENCH%09d".formatted(person), family, GIVEN[given],
				(given % 2 == 0) ? "F" : "M", born, "E648", "098031", "via Prova", street,
				(family + " " + GIVEN[given]).toLowerCase(java.util.Locale.ROOT), by, "2020-01-01T00:00:00Z", 0);
	}

	/** The codes stand in a table of their own, too. */
	static void identify(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("""
					insert into subject_identifier (subject_id, type, value, normalised, recorded_at, recorded_by)
					select id, identifier_type, identifier, identifier, created_at, created_by from subject
					where identifier like 'BENCH%' on conflict do nothing""");
		}
	}

	/** Households of 1, 2, 3, 4, 5 in turn. */
	private static int household(int person) {
		int place = person % 15;
		int within = (place < 1) ? 0 : (place < 3) ? 1 : (place < 6) ? 2 : (place < 10) ? 3 : 4;
		return person / 15 * 5 + within;
	}

	private static String made(Random random) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
		}
		name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
		return name.toString();
	}

}
