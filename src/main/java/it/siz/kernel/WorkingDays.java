package it.siz.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in Italy: Monday to Friday, without the national holidays (L. 260/1949, L.
 * 54/1977, D.P.R. 792/1985, L. 151/2025 for 4 October), nor the local ones such as the
 * patron saint's day.
 */
public final class WorkingDays {

	private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(4, 25),
			MonthDay.of(5, 1), MonthDay.of(6, 2), MonthDay.of(8, 15), MonthDay.of(10, 4), MonthDay.of(11, 1),
			MonthDay.of(12, 8), MonthDay.of(12, 25), MonthDay.of(12, 26));

	private final Set<MonthDay> local;

	/**
	 * @param local holidays of the place besides the national ones
	 */
	public WorkingDays(Set<MonthDay> local) {
		this.local = Set.copyOf(local);
	}

	/** The day that is this many working days after the given one. */
	public LocalDate after(LocalDate day, int workingDays) {
		LocalDate date = day;
		for (int left = workingDays; left > 0;) {
			date = date.plusDays(1);
			if (isWorking(date)) {
				left--;
			}
		}
		return date;
	}

	public boolean isWorking(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !HOLIDAYS.contains(MonthDay.from(day)) && !this.local.contains(MonthDay.from(day))
				&& !day.equals(easter(day.getYear()).plusDays(1));
	}

	/**
	 * Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms,
	 * chapter 8).
	 */
	static LocalDate easter(int year) {
		int a = year % 19;
		int b = year / 100;
		int c = year % 100;
		int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
		int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
		int m = (a + 11 * h + 22 * l) / 451;
		int sum = h + l - 7 * m + 114;
		return LocalDate.of(year, sum / 31, sum % 31 + 1);
	}

}
