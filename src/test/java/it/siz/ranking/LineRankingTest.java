package it.siz.ranking;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static it.siz.ranking.Requests.budget;
import static it.siz.ranking.Requests.rejected;
import static it.siz.ranking.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Rankings worked out by hand. */
class LineRankingTest {

	/**
	 * Four of 1,200 fit into 5,000; the two with 4 points and 9,120 euro tie across the
	 * cut-off; the one of 200 euro at the end would fit, and gets nothing.
	 */
	private static final List<Request> SEVEN = List.of(request("B2-2026-0007", 6, "5000.00", "200", 0),
			request("B2-2026-0006", 4, "9120.00", "1200", 50), request("B2-2026-0005", 4, "9120.0", "1200", 20),
			request("B2-2026-0004", 4, "8310.00", "1200", 40), request("B2-2026-0003", 2, "24999.99", "1200", 30),
			request("B2-2026-0002", 0, "0", "1200", 99), rejected("B2-2026-0001", "ISEE sopra 25.000 euro."));

	@Test
	void mostDependentFirstThenLowestIseeThenEarliestProtocol() {
		RankedLine line = LineRanking.of(budget("5000.00"), SEVEN);
		assertThat(line.entries()).extracting(Entry::position, Entry::code, Entry::outcome)
			.containsExactly(tuple(1, "B2-2026-0002", Outcome.AMMESSO_FINANZIATO),
					tuple(2, "B2-2026-0003", Outcome.AMMESSO_FINANZIATO),
					tuple(3, "B2-2026-0004", Outcome.AMMESSO_FINANZIATO),
					tuple(4, "B2-2026-0005", Outcome.AMMESSO_FINANZIATO),
					tuple(5, "B2-2026-0006", Outcome.AMMESSO_NON_FINANZIATO),
					tuple(6, "B2-2026-0007", Outcome.AMMESSO_NON_FINANZIATO),
					tuple(null, "B2-2026-0001", Outcome.RESPINTO));
	}

	@Test
	void nobodyOvertakesTheFirstThatDoesNotFit() {
		RankedLine line = LineRanking.of(budget("5000.00"), SEVEN);
		assertThat(line.spent()).isEqualByComparingTo("4800");
		assertThat(line.left()).isEqualByComparingTo("200");
		assertThat(entry(line, "B2-2026-0007").outcome()).isEqualTo(Outcome.AMMESSO_NON_FINANZIATO);
	}

	@Test
	void tieAcrossTheCutOffIsSaidOnBothSides() {
		RankedLine line = LineRanking.of(budget("5000.00"), SEVEN);
		Reason funded = Reason.of("ranking.reason.tieAtCutOff", 4, 5, 4, "21/05/2026 09:52:00");
		Reason unfunded = Reason.of("ranking.reason.tieAtCutOff", 4, 5, 4, "21/05/2026 10:22:00");
		assertThat(entry(line, "B2-2026-0005").reasons()).contains(funded);
		assertThat(entry(line, "B2-2026-0006").reasons()).contains(unfunded);
		assertThat(line.entries()).filteredOn(Entry::tied)
			.extracting(Entry::code)
			.containsExactly("B2-2026-0005", "B2-2026-0006");
	}

	@Test
	void firstWithoutMoneyLearnsHowMuchIsMissing() {
		RankedLine line = LineRanking.of(budget("5000.00"), SEVEN);
		assertThat(entry(line, "B2-2026-0006").reasons()).startsWith(
				Reason.of("ranking.reason.exhausted", "Anziani, indiretta", 4, 5), Reason.of("ranking.reason.short",
						new BigDecimal("200.00"), new BigDecimal("1200"), new BigDecimal("1000.00")));
		assertThat(entry(line, "B2-2026-0007").reasons()).extracting(Reason::code)
			.containsExactly("ranking.reason.exhausted", "ranking.reason.key.ASC", "ranking.reason.key.ASC");
	}

	@Test
	void fundedOneReadsItsPositionAndItsValues() {
		RankedLine line = LineRanking.of(budget("5000.00"), SEVEN);
		assertThat(entry(line, "B2-2026-0004").reasons()).containsExactly(
				Reason.of("ranking.reason.funded", "Anziani, indiretta", 3, 6, new BigDecimal("3600"),
						new BigDecimal("5000.00")),
				Reason.of("ranking.reason.key.ASC", "adlIadl", new BigDecimal("4")),
				Reason.of("ranking.reason.key.ASC", "isee", new BigDecimal("8310")));
	}

	@Test
	void rejectedKeepsItsReasonsAndHasNoPosition() {
		Entry entry = entry(LineRanking.of(budget("5000.00"), SEVEN), "B2-2026-0001");
		assertThat(entry.position()).isNull();
		assertThat(entry.keys()).isEmpty();
		assertThat(entry.reasons()).containsExactly(Reason.of(Reason.WORDS, "ISEE sopra 25.000 euro."));
	}

	@Test
	void budgetOfZeroAdmitsAndFundsNobody() {
		RankedLine line = LineRanking.of(budget("0"), SEVEN);
		assertThat(line.spent()).isZero();
		assertThat(line.with(Outcome.AMMESSO_NON_FINANZIATO)).isEqualTo(6);
		assertThat(line.entries().get(0).reasons().get(0)).isEqualTo(
				Reason.of("ranking.reason.nobody", "Anziani, indiretta", 1, new BigDecimal("1200"), BigDecimal.ZERO));
	}

	@Test
	void lineThatNobodyAskedForIsEmpty() {
		RankedLine line = LineRanking.of(budget("100"), List.of());
		assertThat(line.entries()).isEmpty();
		assertThat(line.spent()).isZero();
	}

	@Test
	void budgetMetToTheCentSuffices() {
		assertThat(LineRanking.of(budget("6200.00"), SEVEN).with(Outcome.AMMESSO_FINANZIATO)).isEqualTo(6);
		assertThat(LineRanking.of(budget("6199.99"), SEVEN).with(Outcome.AMMESSO_FINANZIATO)).isEqualTo(5);
	}

	private static Entry entry(RankedLine line, String code) {
		return line.entries().stream().filter(entry -> entry.code().equals(code)).findFirst().orElseThrow();
	}

}
