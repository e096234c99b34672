package it.siz.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import it.siz.simulator.Resident.Registration;

/**
 * A few hundred families, the same at each start: alone, couples, with children, with a
 * grandparent, large ones; some born abroad, some gone abroad, struck off or widowed.
 */
final class InventedFamilies {

	private static final String SINGLE = "1";

	private static final String MARRIED = "2";

	private static final String WIDOWED = "3";

	private final Random random = new Random(2026);

	private final Places places;

	private final Map<String, List<String>> names;

	private final Set<String> codes;

	private final List<Resident> made = new ArrayList<>();

	/**
	 * @param taken codici fiscali that others have already
	 */
	InventedFamilies(Places places, Set<String> taken) {
		this.places = places;
		this.codes = new HashSet<>(taken);
		this.names = Table.rows("simulator/nomi.csv")
			.stream()
			.collect(Collectors.toMap(row -> row.get("uso"),
					row -> Arrays.stream(row.get("valori").split(" ")).map(name -> name.replace('_', ' ')).toList()));
	}

	List<Resident> make(int families) {
		for (int i = 0; i < families; i++) {
			family(i);
		}
		return this.made;
	}

	private void family(int number) {
		boolean foreign = number % 7 == 3;
		Home home = home(number);
		Registration registration = (number % 31 == 17) ? Registration.AIRE
				: (number % 37 == 11) ? Registration.CANCELLED : Registration.RESIDENT;
		Household household = new Household("f" + number, foreign, home, registration);
		int year = 1940 + this.random.nextInt(55);
		String surname = surname(foreign);
		boolean couple = number % 3 != 0;
		boolean widowed = number % 13 == 5;
		add(household, surname, "M", year, couple && !widowed ? MARRIED : widowed ? WIDOWED : SINGLE, SINGLE, null);
		if (couple || widowed) {
			add(household, surname(foreign), "F", year + 2, MARRIED, "2", widowed ? home.since().plusYears(1) : null);
		}
		int children = (number % 20 == 16) ? 6 : (number % 2 == 0) ? this.random.nextInt(4) : 0;
		for (int child = 0; child < children; child++) {
			add(household, surname, sex(), year + 26 + child * 2, SINGLE, "3", null);
		}
		if (number % 19 == 4) {
			add(household, surname, "F", year - 24, WIDOWED, "6", null);
		}
	}

	private void add(Household family, String surname, String sex, int year, String civilStatus, String kinship,
			@Nullable LocalDate died) {
		LocalDate born = LocalDate.ofYearDay(Math.min(year, 2025), 1 + this.random.nextInt(365));
		boolean abroad = family.foreign() && !kinship.equals("3");
		Place birthPlace = abroad ? pick(this.places.foreign()) : italian(born);
		String name = pick(this.names.get((sex.equals("M") ? "uomini" : "donne") + (abroad ? " altrove" : "")));
		LocalDate joined = born.isAfter(family.home().since()) ? born : family.home().since();
		this.made.add(new Resident("AF%05dSZ".formatted(this.made.size()),
				code(FiscalCode.of(surname, name, sex, born, birthPlace.belfiore())), surname, name, sex, born,
				this.random.nextInt(60) != 0, birthPlace, civilStatus, died, family.registration(), family.id(),
				kinship, joined, family.home()));
	}

	private String code(String first) {
		String code = first;
		for (int replaced = 1; !this.codes.add(code); replaced++) {
			code = FiscalCode.omocode(first, replaced);
		}
		return code;
	}

	private Home home(int number) {
		Place place = (number % 31 == 17) ? pick(this.places.foreign())
				: (number % 5 == 4) ? pick(this.places.elsewhere().subList(0, 10)) : pick(this.places.ambito());
		LocalDate since = LocalDate.of(1995 + this.random.nextInt(30), 1 + this.random.nextInt(12), 15);
		return Home.at(place, pick(this.names.get("vie")), String.valueOf(1 + this.random.nextInt(120)), since);
	}

	/** The two Comuni that ceased are where nobody is born any more. */
	private Place italian(LocalDate born) {
		if (this.random.nextInt(4) == 0) {
			Place place = pick(this.places.elsewhere());
			return (born.getYear() < 2018) ? place : this.places.of("F205");
		}
		return this.places.of(this.random.nextBoolean() ? "E648" : "C816");
	}

	private String surname(boolean foreign) {
		return pick(this.names.get(foreign ? "altrove" : "cognomi"));
	}

	private String sex() {
		return this.random.nextBoolean() ? "M" : "F";
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private record Household(String id, boolean foreign, Home home, Registration registration) {
	}

}
