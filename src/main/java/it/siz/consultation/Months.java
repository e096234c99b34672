package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The monthly partitions of the register. They are made ahead, at start and each night;
 * there is none for the rest, where lines of a month without a partition would pile up
 * unseen.
 */
@Component
class Months {

	private static final int AHEAD = 3;

	private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final Clock clock;

	Months(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@PostConstruct
	@Scheduled(cron = "0 15 2 * * *", zone = "Europe/Rome")
	void ahead() {
		YearMonth now = YearMonth.from(LocalDate.now(this.clock.withZone(ZoneOffset.UTC)));
		for (int month = 0; month <= AHEAD; month++) {
			ensure(now.plusMonths(month));
		}
	}

	/** Makes what is missing for lines of these moments, whatever the clock says now. */
	void ensure(Collection<Instant> moments) {
		moments.stream()
			.map(moment -> YearMonth.from(moment.atOffset(ZoneOffset.UTC)))
			.distinct()
			.filter(month -> !this.made.contains(month))
			.forEach(this::ensure);
	}

	private void ensure(YearMonth month) {
		this.jdbc.sql("select consultation_month(?)").param(month.atDay(1)).query().listOfRows();
		this.made.add(month);
	}

}
