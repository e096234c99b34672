package it.siz.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.Person;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.junit.jupiter.api.Test;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.subject.SubjectForm.Identifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generated persons whose codice fiscale an independent library computes: we find none of
 * them wrong, say what it says of each, and see every slip.
 */
class CodiceFiscaleOracleTest {

	private static final int PERSONS = 4_000;

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private static final List<String> FAMILY = List.of("Rossi", "D'Amico", "De Luca", "Fo", "Aa", "Ùa", "Ng",
			"Oberhöfer", "Dell’Acqua", "Bo'", "Schwarzenegger", "Àcquafresca", "Li", "Iodice");

	private static final List<String> GIVEN = List.of("Maria", "Gianfranco", "Giosuè", "Ugo", "Al", "Anna Maria",
			"Niccolò", "Mohammed", "Yu", "Aia", "Francesca", "Sun-Hee", "Eva", "D'Artagnan");

	private static final List<City> CITIES = CityProvider.ofDefault().findAll();

	private final Places places = new Places();

	private final Random random = new Random(5);

	@Test
	void everyPersonAgreesWithHisOrHerCode() {
		Stream.generate(this::person).limit(PERSONS).forEach(person -> {
			String value = code(person);
			CodiceFiscale code = CodiceFiscale.parse("q", value);
			SubjectForm form = form(person, value);
			assertThat(code.birthPlace()).isEqualTo(person.getCity().getBelfiore());
			assertThat(Agreement.doubts(code, form, this.places, TODAY)).as(value + ' ' + person).isEmpty();
			assertThat(code.normalised()).isEqualTo(value.substring(0, 15));
		});
	}

	@Test
	void omocodiaChangesNothingOfWhatACodeSays() {
		Stream.generate(this::person).limit(1_000).forEach(person -> {
			String plain = code(person);
			String twin = it.kamaladafrica.codicefiscale.CodiceFiscale.of(plain)
				.toOmocodeLevel(1 + this.random.nextInt(15))
				.getValue();
			CodiceFiscale code = CodiceFiscale.parse("q", twin);
			assertThat(code.normalised()).isEqualTo(CodiceFiscale.parse("q", plain).normalised());
			assertThat(Agreement.doubts(code, form(person, twin), this.places, TODAY)).as(twin).isEmpty();
		});
	}

	@Test
	void eachSlipIsSeenAtItsFieldWithBothValues() {
		Person maria = Person.builder()
			.lastname("Verdi")
			.firstname("Maria")
			.birthDate(LocalDate.of(1948, 5, 12))
			.isFemale(true)
			.city(CITIES.stream().filter(city -> city.getBelfiore().equals("E648")).findFirst().orElseThrow())
			.build();
		String value = code(maria);
		CodiceFiscale code = CodiceFiscale.parse("q", value);
		SubjectForm wrong = new SubjectForm(new Identifier("CF", value), "Bianchi", "Mario", "M",
				LocalDate.of(1948, 5, 21), "C816", null, null);
		List<Fault> doubts = Agreement.doubts(code, wrong, this.places, TODAY);
		assertThat(doubts).extracting(Fault::field).containsExactly("cognome", "sesso", "dataNascita", "luogoNascita");
		assertThat(doubts.get(0).args()).containsExactly("VRD", "Bianchi", "BNC");
		assertThat(doubts.get(2).args()).containsExactly("12/05/1948", "21/05/1948");
		assertThat(doubts.get(3).args()).containsExactly("Lodi (LO)", "Codogno (LO)");
	}

	@Test
	void anUnknownDayIsNotCompared() {
		CodiceFiscale code = CodiceFiscale.parse("q", "VRDMRA48E52E648C");
		assertThat(Agreement.doubts(code, unknown("GIORNO", LocalDate.of(1948, 5, 1)), this.places, TODAY)).isEmpty();
		assertThat(Agreement.doubts(code, unknown("GIORNO_E_MESE", LocalDate.of(1948, 1, 1)), this.places, TODAY))
			.isEmpty();
		assertThat(Agreement.doubts(code, unknown("GIORNO", LocalDate.of(1948, 6, 1)), this.places, TODAY)).hasSize(1);
	}

	private static SubjectForm unknown(String part, LocalDate born) {
		return new SubjectForm(null, "Verdi", "Maria", "F", born, part, "E648", null, null, null, null, null, null,
				null, null, null, null, null, null);
	}

	private Person person() {
		return Person.builder()
			.lastname(FAMILY.get(this.random.nextInt(FAMILY.size())) + name())
			.firstname(GIVEN.get(this.random.nextInt(GIVEN.size())) + name())
			.birthDate(LocalDate.of(1927, 1, 1).plusDays(this.random.nextInt(36_000)))
			.isFemale(this.random.nextBoolean())
			.city(CITIES.get(this.random.nextInt(CITIES.size())))
			.build();
	}

	private String name() {
		String letters = "abcdefghijklmnopqrstuvwxyzàèìòù";
		StringBuilder name = new StringBuilder(this.random.nextBoolean() ? " " : "");
		for (int i = this.random.nextInt(6); i > 0; i--) {
			name.append(letters.charAt(this.random.nextInt(letters.length())));
		}
		return name.toString();
	}

	private static String code(Person person) {
		return it.kamaladafrica.codicefiscale.CodiceFiscale.of(person).getValue();
	}

	private static SubjectForm form(Person person, String code) {
		return new SubjectForm(new Identifier("CF", code), person.getLastname(), person.getFirstname(),
				person.isFemale() ? "F" : "M", person.getBirthDate(), person.getCity().getBelfiore(), null, null);
	}

}
