package it.siz.simulator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import it.siz.kernel.CodiceFiscale;
import it.siz.simulator.Resident.Registration;

import static org.assertj.core.api.Assertions.assertThat;

/** The invented families are many, of every kind, and the same at each start. */
class RegisterTest {

	private final Collection<Resident> everybody = new Register().everybody();

	@Test
	void theyAreAFewHundredFamiliesOfAllKinds() {
		assertThat(this.everybody.stream().map(Resident::family).distinct().count()).isGreaterThan(300);
		assertThat(this.everybody).hasSizeGreaterThan(700);
		for (Registration registration : Registration.values()) {
			assertThat(this.everybody).anyMatch(each -> each.registration() == registration);
		}
		assertThat(this.everybody.stream().filter(each -> each.died() != null).count()).isGreaterThan(10);
		assertThat(this.everybody.stream().filter(each -> each.birthPlace().foreign()).count()).isGreaterThan(50);
		assertThat(this.everybody.stream().collect(Collectors.groupingBy(Resident::family)).values())
			.anyMatch(family -> family.size() >= 8);
		assertThat(this.everybody).as("omocodia").anyMatch(each -> each.code().substring(12, 15).matches(".*[L-V].*"));
	}

	@Test
	void everyCodiceFiscaleIsValidAndAgreesWithItsPerson() {
		for (Resident each : this.everybody) {
			assertThat(CodiceFiscale.check("code", each.code())).as(each.toString()).isEmpty();
			CodiceFiscale code = CodiceFiscale.parse("code", each.code());
			assertThat(code.sex()).isEqualTo(each.sex());
			assertThat(code.birthPlace()).isEqualTo(each.birthPlace().belfiore());
			assertThat(code.birthDate(LocalDate.now()).getYear() % 100).isEqualTo(each.born().getYear() % 100);
		}
	}

	@Test
	void nobodyIsBornAfterTodayOrBeforeTheParents() {
		assertThat(this.everybody).allMatch(each -> each.born().isBefore(LocalDate.now()));
		assertThat(this.everybody).allMatch(each -> each.born().getYear() > 1900);
	}

	@Test
	void theyAreTheSameAtEachStart() {
		assertThat(new Register().everybody()).containsExactlyInAnyOrderElementsOf(this.everybody);
	}

	@Test
	void thePersonsOfTheDemonstrationAreAmongThem() {
		List<String> codes = Table.rows("demo/persons.csv").stream().map(row -> row.get("codiceFiscale")).toList();
		assertThat(this.everybody.stream().map(Resident::code).toList()).containsAll(codes);
	}

}
