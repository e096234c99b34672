package it.siz.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Amounts as people type them. */
class TypedMoneyTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "68.508,54; 68508.54", "68508,54; 68508.54", "68508.54; 68508.54",
			"1.200; 1200", "1200; 1200", " 320,5 ; 320.5", "1.5; 1.5", "-3,00; -3.00", "0; 0" })
	void euroAreReadAsTheyAreWrittenInItaly(String typed, String amount) {
		assertThat(TypedMoney.parse(typed)).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tanto", "1,234", "12.34,5", "1.23.456", "1e9", "1234567890", "NaN", "€ 5" })
	void whatIsNoAmountIsRefused(String typed) {
		assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> TypedMoney.parse(typed));
	}

}
