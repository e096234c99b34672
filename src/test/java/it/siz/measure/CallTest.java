package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallTest {

	private static final Instant OPENS = Instant.parse("2026-04-09T07:00:00Z");

	private static final Instant CLOSES = Instant.parse("2026-05-23T10:00:00Z");

	private static final Pinned RULES = new Pinned(3, 2);

	private static final Measure B2 = new Measure("B2");

	private static final List<String> LINES = List.of("ANZIANI_DIRETTA", "ANZIANI_INDIRETTA");

	private final Call call = new Call(B2,
			new Call.Notice(2026, "Misura B2", OPENS, CLOSES, "b2RankingKeys",
					List.of(new BudgetLine("ANZIANI_DIRETTA", BigDecimal.TEN))),
			new Pinned(1, 1), OPENS.minusSeconds(3600));

	@Test
	void anEarlyOpeningMovesTheWindowAndPinsTheRulesOfThatMoment() {
		Instant early = OPENS.minusSeconds(60);
		this.call.open(early, RULES);
		assertThat(this.call.opens()).isEqualTo(early);
		assertThat(this.call.eligibilityVersion()).isEqualTo(3);
		assertThat(this.call.state()).isEqualTo(CallState.APERTO);
	}

	@Test
	void aTimerThatComesLateDoesNotMoveTheWindow() {
		this.call.open(OPENS.plusSeconds(5), RULES);
		this.call.close(CLOSES.plusSeconds(5));
		assertThat(this.call.opens()).isEqualTo(OPENS);
		assertThat(this.call.closes()).isEqualTo(CLOSES);
	}

	@Test
	void nothingIsTakenAfterTheEndEvenBeforeTheTimerComes() {
		this.call.open(OPENS, RULES);
		assertThat(this.call.takes(CLOSES.minusSeconds(1))).isTrue();
		assertThat(this.call.takes(CLOSES)).isFalse();
	}

	@Test
	void aStepThatIsNotDueIsRefusedWithTheStateItStandsAt() {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.call.close(CLOSES)).satisfies(problem -> {
			assertThat(problem.status()).isEqualTo(409);
			assertThat(problem.code()).isEqualTo("measure.callState.PREPARATO");
		});
		this.call.open(OPENS, RULES);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.call.open(OPENS, RULES));
		assertThatExceptionOfType(Problem.class).isThrownBy(this.call::approve);
		assertThatExceptionOfType(Problem.class).isThrownBy(this.call::archive);
	}

	@Test
	void everyWrongFieldOfANewCallIsNamed() {
		NewCall wish = new NewCall("B2", 12, null, CLOSES, OPENS, "mine",
				List.of(new NewCall.Line("ANZIANI_DIRETTA", new BigDecimal("-1")),
						new NewCall.Line("ANZIANI_DIRETTA", new BigDecimal("1.234")),
						new NewCall.Line("GIOVANI", BigDecimal.ONE)));
		assertThat(CallRules.check(wish, B2.rankingRules(), LINES, OPENS.minusSeconds(1))).extracting(Fault::field)
			.containsExactlyInAnyOrder("year", "closes", "rankingRule", "lines[0].budget", "lines[1].code",
					"lines[1].budget", "lines[2].code");
	}

	@Test
	void aLineWithoutMoneyIsAllowedBesideOneWithMoney() {
		NewCall wish = new NewCall("B2", 2026, null, OPENS, CLOSES, null,
				List.of(new NewCall.Line("ANZIANI_DIRETTA", BigDecimal.ZERO),
						new NewCall.Line("ANZIANI_INDIRETTA", BigDecimal.TEN)));
		assertThat(CallRules.check(wish, B2.rankingRules(), LINES, OPENS)).isEmpty();
	}

}
