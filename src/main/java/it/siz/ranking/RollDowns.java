package it.siz.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.StoredJson;
import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.Processes;

/**
 * Scorrimento: money that renunciations freed funds the next in line. It is recorded
 * beside the sealed ranking, whose rows never change.
 */
@Component
@Transactional
public class RollDowns {

	/** State of a `domanda` whose process waits for money. */
	private static final String WAITING = "inScorrimento";

	private final RankedCalls calls;

	private final RankingRows rows;

	private final FreedMoney money;

	private final Outcomes outcomes;

	private final Practices practices;

	private final Processes processes;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	RollDowns(RankedCalls calls, RankingRows rows, FreedMoney money, Outcomes outcomes, Practices practices,
			Processes processes, Timeline timeline, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.calls = calls;
		this.rows = rows;
		this.money = money;
		this.outcomes = outcomes;
		this.practices = practices;
		this.processes = processes;
		this.timeline = timeline;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whom the freed money would reach now; nothing changes. */
	@Transactional(readOnly = true)
	public List<NextInLine> proposal(UUID call) {
		return this.rows.current(call)
			.filter(RankingHead::approved)
			.map(ranking -> this.money.reaches(ranking.id()))
			.orElse(List.of());
	}

	/** Funds all that the freed money reaches, in every line of the call. */
	public List<NextInLine> fund(UUID call, UUID actor) {
		this.calls.lock(call);
		List<NextInLine> reached = proposal(call);
		UUID ranking = this.rows.current(call).map(RankingHead::id).orElseThrow();
		reached.forEach(next -> fund(ranking, next, actor));
		return reached;
	}

	private void fund(UUID ranking, NextInLine next, UUID actor) {
		Instant now = Instant.now(this.clock);
		List<Reason> reasons = List
			.of(Reason.of("ranking.reason.rolledDown", BudgetLine.label(next.line()), next.position(), next.amount()));
		this.outcomes.fund(next.request(), StoredJson.write(reasons), LocalDate.ofInstant(now, this.clock.getZone()));
		this.jdbc.sql("""
				insert into ranking_roll_down
				    (ranking_id, request_id, line_code, position, amount, funded_at, funded_by)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(ranking, next.request(), next.line(), next.position(), next.amount(), Timestamp.from(now), actor)
			.update();
		tell(request(next.request()), next, actor);
	}

	private void tell(FundedRequest request, NextInLine next, UUID actor) {
		Map<String, Object> detail = Map.of("intervention", request.label(), "position", next.position());
		this.timeline.record(request.practice(), actor, "fundedLater", detail);
		Practice application = this.practices.get(request.practice());
		Practice told = application;
		if (request.domanda() != null) {
			this.timeline.record(request.domanda(), actor, "fundedLater", detail);
			Practice domanda = this.practices.get(request.domanda());
			told = domanda;
			// One that waits for the patto of another intervention already is not
			// signalled.
			if (WAITING.equals(domanda.state())) {
				this.processes.signal(domanda.id(), "fundedLater", Map.of());
			}
		}
		this.events
			.publishEvent(new PracticeNews(told, application.ownerId(), "notification.fundedLater", request.label()));
	}

	private FundedRequest request(UUID id) {
		return this.jdbc.sql("""
				select id, practice_id, domanda_id, call_id, label, outcome from requested_intervention where id = ?""")
			.param(id)
			.query(Renunciations::read)
			.single();
	}

}
