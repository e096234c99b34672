package it.siz.commission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.Processes;

/**
 * Approves the minutes of a session: frozen, sealed, printed and kept, and every case
 * told its outcome, all in one transaction or not at all.
 */
@Component
@Transactional
public class Approval {

	private final Sessions sessions;

	private final SessionRows rows;

	private final Minutes minutes;

	private final CommissionKinds kinds;

	private final Practices practices;

	private final Processes processes;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final Clock clock;

	Approval(Sessions sessions, SessionRows rows, Minutes minutes, CommissionKinds kinds, Practices practices,
			Processes processes, Timeline timeline, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
		this.sessions = sessions;
		this.rows = rows;
		this.minutes = minutes;
		this.kinds = kinds;
		this.practices = practices;
		this.processes = processes;
		this.timeline = timeline;
		this.events = events;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Asked again, it answers with the approved minutes and tells nobody twice.
	 * @throws Problem 403 or 404 for others than the referents, 409 without cases, while
	 * one has no outcome or is not the viewer's to see, 503 or 507 when the minutes
	 * cannot be kept
	 */
	public Session approve(Viewer viewer, UUID id) {
		if (this.rows.lock(id, this.kinds.office(viewer)).orElseThrow(Problem::absent)) {
			return this.sessions.get(viewer, id);
		}
		Session session = this.sessions.get(viewer, id);
		if (session.cases().isEmpty()) {
			throw Problem.conflict("commission.noCases");
		}
		if (session.undecided() > 0) {
			throw Problem.conflict("commission.undecided", session.undecided());
		}
		if (session.hides()) {
			throw Problem.conflict("commission.hides");
		}
		this.jdbc.sql("update commission_session set approved_at = ?, approved_by = ?, seal = ? where id = ?")
			.params(Timestamp.from(Instant.now(this.clock)), viewer.operator(), MinutesSeal.of(session), id)
			.update();
		this.jdbc.sql("update commission_session set minutes_paper = ? where id = ?")
			.params(this.minutes.keep(this.sessions.whole(viewer, id)).id(), id)
			.update();
		this.jdbc.sql("update commission_case set open = false where session_id = ?").param(id).update();
		session.cases().forEach(each -> tell(viewer, session, each));
		return this.sessions.get(viewer, id);
	}

	private void tell(Viewer viewer, Session session, Case decided) {
		Outcome outcome = Objects.requireNonNull(decided.outcome());
		Practice practice = this.practices.get(decided.practice());
		Map<String, Object> detail = new HashMap<>(
				Map.of("session", session.year() + "/" + session.number(), "outcome", outcome.name()));
		this.timeline.record(practice.id(), viewer.operator(), "commissionDecided", detail);
		this.events.publishEvent(new PracticeNews(practice, practice.ownerId(), "notification.commission." + outcome,
				Objects.requireNonNull(decided.reasons())));
		this.processes.signal(practice.id(), "commissionDecided", Map.of("commissione", flag(decided)));
	}

	/** What the gateway of the process reads. */
	private static String flag(Case decided) {
		return switch (Objects.requireNonNull(decided.outcome())) {
			case ACCOLTA -> (decided.amount() != null) ? "contributo" : "accolta";
			case RESPINTA -> "respinta";
			case RINVIATA -> "rinviata";
		};
	}

	/**
	 * The seal computed anew from the rows.
	 * @throws Problem 404 when the minutes are not approved
	 */
	@Transactional(readOnly = true)
	public Verification verify(Viewer viewer, UUID id) {
		Session session = this.sessions.whole(viewer, id);
		if (session.seal() == null) {
			throw Problem.absent();
		}
		String now = MinutesSeal.of(session);
		return new Verification(session.seal(), now, session.seal().equals(now));
	}

	/**
	 * The seal as it was set, and as the rows give it now.
	 */
	public record Verification(String seal, String recomputed, boolean intact) {
	}

}
