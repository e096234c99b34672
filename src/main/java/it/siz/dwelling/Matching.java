package it.siz.dwelling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.practice.Practice;
import it.siz.workflow.ServiceKind;

/**
 * Orders the dwellings for a household as its profile stands now, and says why: a
 * household that has grown since is matched anew.
 */
@Component
@Transactional(readOnly = true)
public class Matching {

	private final HousingOffice office;

	private final Dwellings dwellings;

	private final Decisions decisions;

	private final Clock clock;

	Matching(HousingOffice office, Dwellings dwellings, Decisions decisions, Clock clock) {
		this.office = office;
		this.dwellings = dwellings;
		this.decisions = decisions;
		this.clock = clock;
	}

	/** Those that fit first, by points, then the one that is available longest. */
	public List<Match> of(Practice practice) {
		ServiceKind kind = this.office.kind(practice);
		return this.dwellings.unassigned(kind.property("office"))
			.stream()
			.map(dwelling -> match(practice, kind, dwelling))
			.sorted(Comparator.comparing(Match::fits)
				.thenComparing(Match::points)
				.reversed()
				.thenComparing(match -> match.dwelling().availableFrom()))
			.toList();
	}

	Match match(Practice practice, ServiceKind kind, Dwelling dwelling) {
		List<Row> rows = this.decisions.evaluate(kind.property("matching"), facts(practice, kind, dwelling)).rows();
		return new Match(dwelling, rows.stream().mapToInt(row -> row.number("points").intValue()).sum(),
				rows.stream().noneMatch(row -> row.flag("excludes")),
				rows.stream().map(row -> row.text("reason")).toList());
	}

	/** Whole numbers without a point, as sentences show them. */
	private static boolean whole(Number number) {
		return number.doubleValue() == Math.rint(number.doubleValue());
	}

	private Map<String, Object> facts(Practice practice, ServiceKind kind, Dwelling dwelling) {
		Map<String, Object> facts = new HashMap<>();
		practice.answers(kind.property("need")).forEach((key, value) -> {
			if (value instanceof Number number) {
				facts.put(key, whole(number) ? (Object) number.intValue() : (Object) number.doubleValue());
			}
			else if (value instanceof Boolean || value instanceof String) {
				facts.put(key, value);
			}
		});
		facts.put("kind", dwelling.kind().name());
		facts.put("rooms", dwelling.rooms());
		facts.put("accessible", dwelling.accessible());
		facts.put("comuneAlloggio", dwelling.comune());
		facts.put("rent", dwelling.rent().doubleValue());
		facts.put("availableNow", !dwelling.availableFrom().isAfter(LocalDate.now(this.clock)));
		facts.put("waitingMonths", (int) ChronoUnit.DAYS.between(practice.openedAt(), Instant.now(this.clock)) / 30);
		return facts;
	}

}
