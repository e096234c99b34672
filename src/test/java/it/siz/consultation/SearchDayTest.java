package it.siz.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import it.siz.consultation.SearchLimit.Limits;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One may search so often in a minute and so often in a day. */
class SearchDayTest {

	private static final Instant NINE = Instant.parse("2026-11-25T08:00:00Z");

	private static final Limits LIMITS = new Limits(3, 5, 2);

	private final SearchDay day = new SearchDay(LocalDate.of(2026, 11, 25), NINE, 0, List.of());

	@Test
	void theFourthSearchInAMinuteWaitsForTheFirstToBeAMinuteOld() {
		for (int second = 0; second < 3; second++) {
			this.day.count(NINE.plusSeconds(second * 10L), LIMITS);
		}
		assertThatThrownBy(() -> this.day.count(NINE.plusSeconds(30), LIMITS)).isInstanceOfSatisfying(Problem.class,
				problem -> {
					assertThat(problem.status()).isEqualTo(429);
					assertThat(problem.args()).containsExactly(3, 30L);
				});
		assertThat(this.day.count(NINE.plusSeconds(60), LIMITS)).isEqualTo(4);
	}

	@Test
	void whatIsRefusedIsNotCountedAndTheDayHasAnEnd() {
		for (int minute = 0; minute < 5; minute++) {
			this.day.count(NINE.plusSeconds(minute * 60L), LIMITS);
		}
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> this.day.count(NINE.plusSeconds(3600), LIMITS)).isInstanceOfSatisfying(
					Problem.class, problem -> assertThat(problem.code()).isEqualTo("consultation.limit.day"));
		}
	}

	@Test
	void threeTimesTheUsualIsUnusualButFewAreNot() {
		assertThat(new Limits(60, 500, 30).unusual(4)).isEqualTo(30);
		assertThat(new Limits(60, 500, 30).unusual(20)).isEqualTo(60);
	}

}
