package it.siz.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

	private final WorkingDays lodi = new WorkingDays(Set.of(MonthDay.of(1, 19)));

	@Test
	void weekendsAndNationalHolidaysDoNotCount() {
		assertThat(this.lodi.after(LocalDate.of(2026, 4, 24), 1)).isEqualTo(LocalDate.of(2026, 4, 27));
		assertThat(this.lodi.after(LocalDate.of(2026, 12, 23), 2)).isEqualTo(LocalDate.of(2026, 12, 28));
	}

	@Test
	void easterMondayMovesWithEaster() {
		assertThat(this.lodi.isWorking(LocalDate.of(2026, 4, 6))).isFalse();
		assertThat(this.lodi.isWorking(LocalDate.of(2027, 3, 29))).isFalse();
		assertThat(this.lodi.isWorking(LocalDate.of(2027, 4, 5))).isTrue();
	}

	@Test
	void thePatronSaintIsALocalMatter() {
		LocalDate before = LocalDate.of(2027, 1, 18);
		assertThat(this.lodi.after(before, 1)).isEqualTo(LocalDate.of(2027, 1, 20));
		assertThat(new WorkingDays(Set.of()).after(before, 1)).isEqualTo(LocalDate.of(2027, 1, 19));
	}

}
