package it.siz.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every ranking, on random requests with many ties. */
class RankingPropertiesTest {

	private static final int ROUNDS = 200;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2026, 987654321 })
	void holdsForRandomRequests(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < ROUNDS; round++) {
			List<Request> requests = requests(random);
			BudgetLine budget = Requests.budget(String.valueOf(random.nextInt(40_000)));
			RankedLine line = LineRanking.of(budget, requests);
			everybodyIsThereOnce(line, requests);
			ordered(line);
			moneyIsSpentInOrder(line, budget);
			sameInAnyOrderOfArrival(line, budget, requests, random);
		}
	}

	private static List<Request> requests(Random random) {
		List<Request> requests = new ArrayList<>();
		for (int i = random.nextInt(60); i > 0; i--) {
			String code = "B2-2026-%04d".formatted(i);
			requests.add((random.nextInt(8) == 0) ? Requests.rejected(code, "motivo")
					: Requests.request(code, random.nextInt(4), String.valueOf(random.nextInt(3) * 1000),
							String.valueOf(1 + random.nextInt(3000)), random.nextInt(10)));
		}
		return requests;
	}

	private static void everybodyIsThereOnce(RankedLine line, List<Request> requests) {
		assertThat(line.entries()).extracting(Entry::request)
			.containsExactlyInAnyOrderElementsOf(requests.stream().map(Request::id).toList());
		List<Integer> positions = line.entries().stream().map(Entry::position).filter(each -> each != null).toList();
		for (int i = 0; i < positions.size(); i++) {
			assertThat(positions.get(i)).isEqualTo(i + 1);
		}
	}

	/** Independent of the comparator under test: each neighbour pair, key by key. */
	private static void ordered(RankedLine line) {
		for (int i = 1; i < line.entries().size(); i++) {
			Entry before = line.entries().get(i - 1);
			Entry after = line.entries().get(i);
			if (after.position() == null) {
				continue;
			}
			int adl = value(before, 0).compareTo(value(after, 0));
			int isee = value(before, 1).compareTo(value(after, 1));
			int time = before.protocolAt().compareTo(after.protocolAt());
			boolean right = adl < 0 || (adl == 0 && (isee < 0
					|| (isee == 0 && (time < 0 || (time == 0 && before.code().compareTo(after.code()) < 0)))));
			assertThat(right).as("%s before %s", before, after).isTrue();
			assertThat(adl == 0 && isee == 0).isEqualTo(before.tied() && after.tied() && adl == 0 && isee == 0);
		}
	}

	private static BigDecimal value(Entry entry, int key) {
		return entry.keys().get(key).value();
	}

	private static void moneyIsSpentInOrder(RankedLine line, BudgetLine budget) {
		BigDecimal sum = BigDecimal.ZERO;
		boolean over = false;
		for (Entry entry : line.entries()) {
			if (entry.outcome() == Outcome.AMMESSO_FINANZIATO) {
				assertThat(over).as("funded after the cut-off: %s", entry).isFalse();
				sum = sum.add(entry.amount());
				assertThat(entry.cumulative()).isEqualByComparingTo(sum);
			}
			else if (entry.outcome() == Outcome.AMMESSO_NON_FINANZIATO) {
				if (!over) {
					assertThat(sum.add(entry.amount())).isGreaterThan(budget.budget());
				}
				over = true;
			}
		}
		assertThat(line.spent()).isEqualByComparingTo(sum).isLessThanOrEqualTo(budget.budget());
	}

	private static void sameInAnyOrderOfArrival(RankedLine line, BudgetLine budget, List<Request> requests,
			Random random) {
		List<Request> shuffled = new ArrayList<>(requests);
		Collections.shuffle(shuffled, random);
		assertThat(LineRanking.of(budget, shuffled)).isEqualTo(line);
	}

}
