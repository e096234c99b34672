package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** What the money of a new call may be (ADR 0009). */
class CallRulesTest {

	private static final Instant NOW = Instant.parse("2026-01-10T09:00:00Z");

	@Test
	void aCallWithoutAnyMoneyIsRefusedBesideEachAmount() {
		List<Fault> faults = check("0", "0.00");
		assertThat(faults).extracting(Fault::field).containsExactly("lines[0].budget", "lines[1].budget");
		assertThat(faults).extracting(Fault::code).containsOnly("measure.budgetZero");
	}

	@Test
	void aLineMayHaveNoMoneyWhenAnotherHasSome() {
		assertThat(check("0", "0.01")).isEmpty();
	}

	@Test
	void anAmountThatIsMissingOrWrongIsNotTakenForZero() {
		assertThat(check(null, "0")).extracting(Fault::code).containsExactly("measure.budget");
		assertThat(check("-1", "0")).extracting(Fault::code).containsExactly("measure.budget");
	}

	@Test
	void aLineThatTheTableOfTheMeasureDoesNotKnowIsRefusedWithThoseItKnows() {
		List<NewCall.Line> lines = List.of(new NewCall.Line("MINORI", BigDecimal.TEN));
		assertThat(CallRules.check(call(lines), List.of(), List.of("FAMIGLIE", "ANZIANI"), NOW))
			.containsExactly(Fault.of("lines[0].code", "measure.line", "ANZIANI, FAMIGLIE"));
	}

	private static List<Fault> check(@Nullable String first, String second) {
		List<NewCall.Line> lines = List.of(
				new NewCall.Line("ANZIANI_DIRETTA", (first != null) ? new BigDecimal(first) : null),
				new NewCall.Line("MINORI_DIRETTA", new BigDecimal(second)));
		return CallRules.check(call(lines), List.of(), List.of("ANZIANI_DIRETTA", "MINORI_DIRETTA"), NOW);
	}

	private static NewCall call(List<NewCall.Line> lines) {
		return new NewCall("SOLLIEVO", 2026, null, NOW, NOW.plusSeconds(9), null, lines);
	}

}
