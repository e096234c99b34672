package it.siz.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A day as people type it. */
class TypedDateTest {

	@ParameterizedTest
	@ValueSource(strings = { "1/2/2027", "01.02.27", "1-2-2027", "01022027", "010227", " 01/02/2027 ", "2027-02-01" })
	void aDayIsReadHoweverItIsTyped(String typed) {
		assertThat(TypedDate.parse(typed)).isEqualTo(LocalDate.of(2027, 2, 1));
		assertThat(TypedDate.iso(typed)).isEqualTo("2027-02-01");
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2027", "12/0", "oggi", "", "1/13/2026", "01/01/1799", "2027-2-1", "+12026-01-01",
			"١/٢/٢٠٢٧" })
	void whatIsNoDayIsRefusedAndKeptAsItWasTyped(String typed) {
		assertThatThrownBy(() -> TypedDate.parse(typed)).isInstanceOf(DateTimeParseException.class);
		assertThat(TypedDate.iso(typed)).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/2/62", "010262" })
	void twoDigitsOfAYearAreOfTheCenturyBeforeWhenTheyWouldBeFarAhead(String typed) {
		assertThat(TypedDate.parse(typed)).isEqualTo(LocalDate.of(1962, 2, 1));
	}

}
