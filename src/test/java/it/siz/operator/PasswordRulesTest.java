package it.siz.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords are taken. */
class PasswordRulesTest {

	@ParameterizedTest
	@CsvSource({ "corta-11-ca, short", "Password2026!, common", "assistentesociale, common", "123456789012, common",
			"abababababab, common", "anna.rossi.2026, username", "Rossi AnnaRossi 12, username",
			"annarossi1234, username" })
	void refusesWhatIsTriedFirst(String password, String why) {
		assertThat(PasswordRules.check("nuova", password, "anna.rossi").map(Fault::code))
			.hasValue("operator.password." + why);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "tre gatti sul tetto", "Lampada-42-fiume", "però così è lunga", "ciao ciao anna al mercato" })
	void takesALongOne(String password) {
		assertThat(PasswordRules.check("nuova", password, "anna.rossi")).isEmpty();
	}

	@Test
	void refusesWhatBCryptWouldCutOff() {
		assertThat(PasswordRules.check("nuova", "àèìòù ".repeat(12), "anna.rossi").map(Fault::code))
			.hasValue("operator.password.long");
	}

}
