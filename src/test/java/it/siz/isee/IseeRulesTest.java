package it.siz.isee;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Each mistake in an attestation has its own sentence, beside its own field. */
class IseeRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

	private static final String PROTOCOL = "INPS-ISEE-2026-12345678A-00";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                | isee.protocol
			ISEE-2026-12345678A-00            | isee.protocol.start
			INPS-ISEE-26-12345678A-00         | isee.protocol.year
			INPS-ISEE-2026/12345678A-00       | isee.protocol.year
			INPS-ISEE-2026-1234567A-00        | isee.protocol.number
			INPS-ISEE-2026-123456789-00       | isee.protocol.number
			INPS-ISEE-2026-12345678A          | isee.protocol.number
			INPS-ISEE-2026-12345678A-0        | isee.protocol.end
			INPS-ISEE-2026-12345678A-000      | isee.protocol.end
			""")
	void aProtocolIsRefusedWhereItGoesWrong(String protocol, String code) {
		assertThat(faults(protocol, "ordinario", "1.00", "2026-03-01", null)).containsExactly("protocol " + code);
	}

	@ParameterizedTest
	@CsvSource({ "inps-isee-2026-12345678a-00", "' INPS-ISEE-2026-12345678A-00 '", "INPS–ISEE–2026–12345678A–00" })
	void caseSpacesAndLongDashesDoNotMatter(String protocol) {
		assertThat(faults(protocol, "ordinario", "1.00", "2026-03-01", null)).isEmpty();
		assertThat(IseeRules.clean(protocol)).isEqualTo(PROTOCOL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''          | isee.value
			'12.345,67' | isee.value.shape
			'12,5'      | isee.value.shape
			1.005       | isee.value.shape
			ottomila    | isee.value.shape
			NaN         | isee.value.shape
			1e9         | isee.value.shape
			-1.00       | isee.value.negative
			1000000.01  | isee.value.absurd
			99999999999999999999 | isee.value.shape
			""")
	void aValueIsRefusedForWhatItIs(String value, String code) {
		assertThat(faults(PROTOCOL, "ordinario", value, "2026-03-01", null)).containsExactly("value " + code);
	}

	@ParameterizedTest
	@CsvSource({ "0, 2026-03-01", "0.5, 2026-03-01", "1000000, 2026-03-01", "12345.67, 2026-11-25" })
	void whatIsRightPasses(String value, String dsu) {
		assertThat(faults(PROTOCOL, "ordinario", value, dsu, null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-26, , dsuDate isee.dsu.future", "2014-12-31, , dsuDate isee.dsu.old",
			"2025-03-01, , dsuDate isee.dsu.year", "2026-03-01, 2026-02-28, expires isee.expires.before",
			"2026-03-01, 2027-03-02, expires isee.expires.far", ", , dsuDate isee.dsu" })
	void datesMustAgree(String dsu, String expires, String fault) {
		assertThat(faults(PROTOCOL, "ordinario", "1.00", dsu, expires)).containsExactly(fault);
	}

	@Test
	void aDsuBeforeBirthAndAMinorWhoIsNoneAreRefused() {
		LocalDate newborn = LocalDate.of(2026, 6, 1);
		assertThat(IseeRules.check(isee(PROTOCOL, "ordinario", "1.00", "2026-03-01", null), newborn, TODAY))
			.extracting(Fault::code)
			.containsExactly("isee.dsu.unborn");
		assertThat(faults(PROTOCOL, "minorenni", "1.00", "2026-03-01", null)).containsExactly("kind isee.kind.adult");
		assertThat(faults(PROTOCOL, "altro", "1.00", "2026-03-01", null)).containsExactly("kind isee.kind");
	}

	@Test
	void itExpiresWithTheYearAndTheCorrenteAfterSixMonths() {
		LocalDate dsu = LocalDate.of(2026, 3, 15);
		assertThat(IseeKind.ORDINARIO.usualExpiry(dsu)).isEqualTo("2026-12-31");
		assertThat(IseeKind.CORRENTE.usualExpiry(dsu)).isEqualTo("2026-09-15");
	}

	@ParameterizedTest
	@CsvSource({ "'12.345,67', 12345.67", "'12345,67', 12345.67", "12345.67, 12345.67", "12.345, 12345",
			"'1.234.567,8 €', 1234567.8", "'€ 8,50', 8.50", "-1, -1", "dieci, dieci", "'1,2,3', 1.2.3" })
	void euroAreReadAsItaliansTypeThem(String typed, String decimal) {
		assertThat(Euro.decimal(typed)).isEqualTo(decimal);
	}

	private static List<String> faults(String protocol, String kind, String value, String dsu, String expires) {
		return IseeRules.check(isee(protocol, kind, value, dsu, expires), LocalDate.of(1948, 5, 12), TODAY)
			.stream()
			.map(fault -> fault.field() + ' ' + fault.code())
			.toList();
	}

	private static NewIsee isee(String protocol, String kind, String value, String dsu, String expires) {
		return new NewIsee(protocol, kind, value, (dsu != null) ? LocalDate.parse(dsu) : null,
				(expires != null) ? LocalDate.parse(expires) : null, false, null, null);
	}

}
