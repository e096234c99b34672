package it.siz.ranking;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import it.siz.decision.DecisionOutcome;
import it.siz.decision.Row;
import it.siz.ranking.SortKey.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** Rules into keys, and keys into an order when requests do not have the same ones. */
class ScoringTest {

	@Test
	void rowsWithTheSameKeyAreSummedAtThePlaceOfTheFirst() {
		List<SortKey> keys = Scoring.keys(new DecisionOutcome("b2RankingPoints", 1,
				List.of(row("punti", 50, "DESC"), row("isee", 8310.5, "ASC"), row("punti", 30.0, "DESC"))));
		assertThat(keys).extracting(SortKey::key, key -> key.value().toPlainString(), SortKey::direction)
			.containsExactly(tuple("punti", "80", Direction.DESC), tuple("isee", "8310.5", Direction.ASC));
	}

	@Test
	void descendingKeyPutsTheHighestFirst() {
		RankedLine line = LineRanking.of(Requests.budget("9999"), List.of(points("A", 40), points("B", 80)));
		assertThat(line.entries()).extracting(Entry::code).containsExactly("B", "A");
		assertThat(line.entries().get(0).reasons()).extracting(Reason::code).contains("ranking.reason.key.DESC");
	}

	@Test
	void missingKeyCountsZero() {
		Request none = Requests.request("C", 0, "0", "10", 0).scored(List.of());
		RankedLine line = LineRanking.of(Requests.budget("9999"), List.of(none, points("A", 40), points("B", 80)));
		assertThat(line.entries()).extracting(Entry::code).containsExactly("B", "A", "C");
		assertThat(line.entries().get(2).keys()).extracting(key -> key.value().toPlainString()).containsExactly("0");
	}

	@Test
	void keyWithTwoDirectionsIsADefectOfTheTable() {
		Request ascending = Requests.request("C", 0, "0", "10", 0).scored(List.of(Requests.key("punti", 1)));
		assertThatIllegalStateException()
			.isThrownBy(() -> LineRanking.of(Requests.budget("1"), List.of(ascending, points("A", 40))))
			.withMessageContaining("punti");
	}

	private static Request points(String code, int points) {
		return Requests.request(code, 0, "0", "10", 0)
			.scored(Scoring.keys(new DecisionOutcome("b2RankingPoints", 1, List.of(row("punti", points, "DESC")))));
	}

	private static Row row(String key, Object value, String direction) {
		return new Row("rule", Map.of("key", key, "label", "Punti", "value", value, "direction", direction));
	}

}
