package it.siz.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.practice.Practice;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties across the cut-off, from the sending to the practice that carries the outcome. */
@SizTest
class TiesTest {

	private static final int MANY = 9;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@ParameterizedTest
	@ValueSource(longs = { 3, 20261123 })
	void amongEqualsWhoWasSentFirstIsFunded(long seed) {
		Random random = new Random(seed);
		List<Integer> autonomy = new ArrayList<>(List.of(1, 1, 1));
		for (int i = 3; i < MANY; i++) {
			autonomy.add(random.nextInt(3));
		}
		Collections.shuffle(autonomy, random);
		// The money ends one short of the last of those with 1: in the middle of a tie.
		int funded = (int) autonomy.stream().filter(each -> each <= 1).count() - 1;
		UUID call = this.work.openCall(String.valueOf(funded * 1200));
		Map<Practice, Integer> sent = new HashMap<>();
		List<Practice> inOrder = new ArrayList<>();
		for (int each : autonomy) {
			Practice practice = this.room.waiting(call, each);
			sent.put(practice, each);
			inOrder.add(practice);
		}
		this.room.approveRanking(call);
		inOrder.sort(Comparator.comparing(sent::get));
		for (int i = 0; i < MANY; i++) {
			Practice outcome = this.room.child(inOrder.get(i));
			assertThat(this.room.requests(outcome).get(0).outcome()).as("position %d, seed %d", i + 1, seed)
				.isEqualTo((i < funded) ? "AMMESSO_FINANZIATO" : "AMMESSO_NON_FINANZIATO");
			this.room.process(outcome).isWaitingAtExactly((i < funded) ? "caricaPatto" : "attendeScorrimento");
		}
		assertThat(this.room.requests(inOrder.get(funded)).get(0).reasons()).anyMatch(
				reason -> reason.contains("Parità al limite dei fondi") || reason.contains("Tie where the money ends"));
	}

}
