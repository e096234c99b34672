package it.siz.subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Comuni of the Ambito and how far they are from each other. */
class ComuniTest {

	private final Comuni comuni = new Comuni();

	@ParameterizedTest
	@CsvSource({ "Lodi, Lodi, 0", "Lodi, Lodi Vecchio, 7", "Lodi, Codogno, 23", "Codogno, Lodi, 23",
			"Maccastorna, Comazzo, 45", "Lodi, cavenago d’adda, 8" })
	void kilometresAreFromCentreToCentre(String from, String to, int kilometres) {
		assertThat(this.comuni.kilometres(from, to)).hasValue(kilometres);
	}

	@Test
	void aPlaceOutsideTheAmbitoIsAtNoDistance() {
		assertThat(this.comuni.kilometres("Lodi", "Milano")).isEmpty();
		assertThat(this.comuni.kilometres(null, "Lodi")).isEmpty();
	}

	/** The Provincia lies between these degrees; a row in the wrong column does not. */
	@Test
	void everyCentreLiesInTheAmbito() {
		assertThat(this.comuni.all()).hasSize(61).allSatisfy(each -> {
			assertThat(each.latitude()).isBetween(45.05, 45.46);
			assertThat(each.longitude()).isBetween(9.32, 9.88);
		});
	}

}
