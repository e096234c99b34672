package it.siz.dwelling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.AnswerFacts;
import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.subject.Comuni;
import it.siz.workflow.ServiceKind;

/**
 * Orders the dwellings for a household as its profile stands now, and the households for
 * a dwelling, and says why: a household that has grown since is matched anew.
 */
@Component
@Transactional(readOnly = true)
public class Matching {

	private final HousingOffice office;

	private final DwellingRows dwellings;

	private final WaitingHouseholds waiting;

	private final Comuni comuni;

	private final Decisions decisions;

	private final Clock clock;

	Matching(HousingOffice office, DwellingRows dwellings, WaitingHouseholds waiting, Comuni comuni,
			Decisions decisions, Clock clock) {
		this.office = office;
		this.dwellings = dwellings;
		this.waiting = waiting;
		this.comuni = comuni;
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

	/**
	 * The households that wait for an offer, as far as the viewer may see them: whom the
	 * dwelling fits first, by points, then who has waited longest. Who refuses makes room
	 * for the next.
	 * @throws Problem 403 for other roles, 404 when the viewer's office has none such
	 */
	public List<Candidate> households(Viewer viewer, UUID dwelling) {
		String unit = this.office.of(viewer);
		Dwelling home = this.dwellings.find(unit, dwelling).orElseThrow(Problem::absent);
		return this.office.kinds(unit)
			.stream()
			.flatMap(kind -> this.waiting.of(viewer, kind).stream().map(each -> candidate(each, kind, home)))
			.sorted(Comparator.comparing((Candidate each) -> each.match().fits())
				.thenComparing(each -> each.match().points())
				.reversed()
				.thenComparing(Candidate::since))
			.toList();
	}

	private Candidate candidate(WaitingHouseholds.Waiting household, ServiceKind kind, Dwelling home) {
		Practice practice = household.practice();
		return new Candidate(practice.id(), practice.code(), household.person(), practice.openedAt(),
				match(practice, kind, home));
	}

	Match match(Practice practice, ServiceKind kind, Dwelling dwelling) {
		List<Row> rows = this.decisions.evaluate(kind.property("matching"), facts(practice, kind, dwelling)).rows();
		return new Match(dwelling, rows.stream().mapToInt(row -> row.number("points").intValue()).sum(),
				rows.stream().noneMatch(row -> row.flag("excludes")),
				rows.stream().map(row -> row.text("reason")).toList());
	}

	private Map<String, Object> facts(Practice practice, ServiceKind kind, Dwelling dwelling) {
		Map<String, Object> facts = AnswerFacts.of(practice.answers(kind.property("need")));
		facts.put("kind", dwelling.kind().name());
		facts.put("rooms", dwelling.rooms());
		facts.put("accessible", dwelling.accessible());
		facts.put("comuneAlloggio", dwelling.comune());
		this.comuni.kilometres(Objects.toString(facts.get("comune"), null), dwelling.comune())
			.ifPresent(kilometres -> facts.put("distanza", kilometres));
		facts.put("rent", dwelling.rent().doubleValue());
		facts.put("availableNow", !dwelling.availableFrom().isAfter(LocalDate.now(this.clock)));
		facts.put("waitingMonths", (int) ChronoUnit.DAYS.between(practice.openedAt(), Instant.now(this.clock)) / 30);
		return facts;
	}

}
