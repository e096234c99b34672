package it.siz.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import it.siz.kernel.WrongCodes.Wrong;

import static org.assertj.core.api.Assertions.assertThat;

/** A wrong code says what is wrong, and at which character; a right one passes. */
class CodiceFiscaleTest {

	private final WrongCodes codes = new WrongCodes(new Random(11));

	@Test
	void tenThousandWrongCodesEachGetTheirMessageAndTheirPlace() {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < 10_000; i++) {
			Wrong wrong = this.codes.next();
			Optional<Fault> fault = CodiceFiscale.check("q", wrong.value());
			assertThat(fault).as(wrong.toString()).isPresent();
			assertThat(fault.get().code()).as(wrong.toString()).isEqualTo("codiceFiscale." + wrong.code());
			assertThat(fault.get().args().get(0)).as(wrong.toString()).isEqualTo(wrong.first());
			seen.merge(wrong.code(), 1, Integer::sum);
		}
		assertThat(seen).hasSizeGreaterThanOrEqualTo(9);
	}

	@Test
	void rightCodesPassHoweverTheyAreTyped() {
		for (int i = 0; i < 1_000; i++) {
			String right = this.codes.right();
			assertThat(CodiceFiscale.check("q", right)).as(right).isEmpty();
		}
		assertThat(CodiceFiscale.check("q", " vrd mra 48e52-e648c ")).isEmpty();
		assertThat(CodiceFiscale.check("q", "RSSMRA85T10A56NH")).isEmpty();
	}

	@Test
	void theCheckCharacterIsNeverSuggested() {
		Fault fault = CodiceFiscale.check("q", "VRDMRA48E52E648Z").orElseThrow();
		assertThat(fault.args()).containsExactly(16);
	}

	@Test
	void aProvisionalCodeHasItsOwnCheck() {
		assertThat(CodiceFiscale.check("q", "12345678903")).isEmpty();
		assertThat(CodiceFiscale.check("q", "12345678904").orElseThrow().code()).isEqualTo("codiceFiscale.provisional");
		assertThat(CodiceFiscale.check("q", "1234567890").orElseThrow().args()).containsExactly(10);
	}

}
