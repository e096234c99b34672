package it.siz.duplicate;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import it.siz.duplicate.Resemblances.Face;
import it.siz.subject.Lookalike.Side;

import static org.assertj.core.api.Assertions.assertThat;

/** In what two persons are alike is said in words. */
class ResemblancesTest {

	private static final LocalDate BORN = LocalDate.of(1980, 5, 3);

	@Test
	void accentsAndApostrophesMakeNoDifference() {
		assertThat(alike(face("T1", "D’Amico", "Niccolò", BORN), face("T2", "DAMICO", "Niccolo", BORN)))
			.containsExactly("different", "same", "same", "same", "same", "same");
	}

	@Test
	void namesInEachOthersPlaceAreToldApartFromOtherNames() {
		assertThat(why(face("T1", "Maria", "Bianchi", BORN), face("T2", "Bianchi", "Maria", BORN)))
			.containsExactly("name.swapped", "birth.same");
		assertThat(why(face("T1", "Bianci", "Maria", BORN), face("T2", "Bianchi", "Maria", BORN)))
			.containsExactly("name.similar", "birth.same");
	}

	@Test
	void dayAndMonthInEachOthersPlaceAreSeenWhereBothAreDates() {
		assertThat(why(face("T1", "Bianchi", "Maria", BORN), face("T2", "Bianchi", "Maria", LocalDate.of(1980, 3, 5))))
			.containsExactly("name.same", "birth.dayMonth");
		assertThat(Resemblances.swapped(LocalDate.of(1980, 5, 13))).isNull();
		assertThat(Resemblances.swapped(LocalDate.of(1980, 5, 5))).isNull();
	}

	@Test
	void codesThatDifferByOmocodiaOrWereTemporaryAreSaid() {
		assertThat(alike(face("VRDMRA48E52E648C", "Verdi", "Maria", BORN),
				face("VRDMRA48E52E6Q8T", "Verdi", "Maria", BORN))
			.get(0)).isIn("omocodia", "different");
		Face temporary = new Face("TMP1", true, "Verdi", "Maria", "F", BORN, "E648");
		assertThat(why(temporary, face("VRDMRA48E52E648C", "Verdi", "Maria", BORN))).first()
			.isEqualTo("code.temporary");
	}

	@Test
	void whatIsNotKnownIsNoDifference() {
		Side birth = Resemblances.sides(face("T1", "Verdi", "Maria", null), face("T2", "Verdi", "Maria", BORN)).get(3);
		assertThat(birth.alike()).isEqualTo("unknown");
	}

	private static List<String> alike(Face here, Face there) {
		return Resemblances.sides(here, there).stream().map(Side::alike).toList();
	}

	private static List<String> why(Face here, Face there) {
		return Resemblances.why(Resemblances.sides(here, there));
	}

	private static Face face(String code, String family, String given, LocalDate born) {
		return new Face(code, false, family, given, "F", born, "E648");
	}

}
