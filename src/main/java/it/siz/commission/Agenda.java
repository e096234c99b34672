package it.siz.commission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.visibility.Action;

/**
 * The agenda of a session: which practices, in which order, and what was decided on each.
 * A practice stands on one open agenda at most.
 */
@Component
@Transactional
public class Agenda {

	public static final int MOST = 200;

	private final Sessions sessions;

	private final SessionRows rows;

	private final CommissionKinds kinds;

	private final ReferralChecks checks;

	private final Practices practices;

	private final JdbcClient jdbc;

	Agenda(Sessions sessions, SessionRows rows, CommissionKinds kinds, ReferralChecks checks, Practices practices,
			JdbcClient jdbc) {
		this.sessions = sessions;
		this.rows = rows;
		this.kinds = kinds;
		this.checks = checks;
		this.practices = practices;
		this.jdbc = jdbc;
	}

	/**
	 * What waits for the viewer's office and stands on no open agenda, oldest first: of
	 * each kind the first {@value #MOST}; put on the agenda, they make room for the next.
	 */
	@Transactional(readOnly = true)
	public List<WaitingCase> waiting(Viewer viewer) {
		String office = this.kinds.office(viewer);
		List<WaitingCase> waiting = new ArrayList<>();
		this.kinds.all()
			.stream()
			.filter(kind -> kind.office().equals(office))
			.forEach(kind -> waiting.addAll(this.rows.waiting(viewer, kind)));
		return waiting;
	}

	/**
	 * Puts practices at the end of the agenda.
	 * @throws Problem 404 when one is not the viewer's to see, 409 when the minutes are
	 * approved, or one does not wait or stands on an agenda already, 422 for none
	 */
	public Session put(Viewer viewer, UUID session, List<UUID> wanted) {
		this.sessions.change(viewer, session);
		if (wanted.isEmpty()) {
			throw Problem.refused("practices", "commission.chooseCases");
		}
		wanted.forEach(each -> put(viewer, session, each));
		return this.sessions.get(viewer, session);
	}

	private void put(Viewer viewer, UUID session, UUID id) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		CommissionKind kind = this.kinds.find(practice.kind())
			.filter(each -> viewer.in(each.office()))
			.orElseThrow(Problem::absent);
		if (!held(id).equals(kind.waits())) {
			throw Problem.conflict("commission.notWaiting", practice.code());
		}
		try {
			this.jdbc
				.sql("""
						insert into commission_case (id, session_id, practice_id, position)
						values (?, ?, ?, (select coalesce(max(position), 0) + 1 from commission_case where session_id = ?))""")
				.params(UUID.randomUUID(), session, id, session)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Problem.conflict("commission.onAgenda", practice.code());
		}
	}

	/** The state of a practice, which its sender does not take back meanwhile. */
	private String held(UUID practice) {
		return this.jdbc.sql("select state from practice where id = ? for share")
			.param(practice)
			.query(String.class)
			.single();
	}

	/** Takes a case off the agenda: it waits again. */
	public Session remove(Viewer viewer, UUID session, UUID id) {
		this.sessions.change(viewer, session);
		find(viewer, session, id);
		this.jdbc.sql("delete from commission_case where id = ?").param(id).update();
		return order(viewer, session, this.sessions.get(viewer, session).cases());
	}

	/**
	 * Moves a case one place up or down.
	 * @param places -1 up, 1 down; at the end it stays
	 */
	public Session move(Viewer viewer, UUID session, UUID id, int places) {
		this.sessions.change(viewer, session);
		List<Case> cases = new ArrayList<>(this.sessions.get(viewer, session).cases());
		int from = cases.indexOf(find(viewer, session, id));
		int to = Math.max(0, Math.min(cases.size() - 1, from + Integer.signum(places)));
		Collections.swap(cases, from, to);
		return order(viewer, session, cases);
	}

	private Session order(Viewer viewer, UUID session, List<Case> cases) {
		for (int i = 0; i < cases.size(); i++) {
			this.jdbc.sql("update commission_case set position = ? where id = ?")
				.params(i + 1, cases.get(i).id())
				.update();
		}
		return this.sessions.get(viewer, session);
	}

	/** One case of a session. @throws Problem 404 when there is none */
	@Transactional(readOnly = true)
	public Case find(Viewer viewer, UUID session, UUID id) {
		return this.sessions.get(viewer, session)
			.cases()
			.stream()
			.filter(each -> each.id().equals(id))
			.findFirst()
			.orElseThrow(Problem::absent);
	}

	/**
	 * The practice behind a case, when the viewer may see it.
	 * @throws Problem 404 when there is no such case, or it is not the viewer's to see
	 */
	@Transactional(readOnly = true)
	public Practice practice(Viewer viewer, UUID session, UUID id) {
		return this.practices.visible(viewer, find(viewer, session, id).practice(), Action.VIEW);
	}

	/**
	 * Writes down what was decided.
	 * @throws Problem 404 when the practice is not the viewer's to see, 409 when the
	 * minutes are approved, 412 when somebody else wrote in between, 422 per field
	 */
	public Case decide(Viewer viewer, UUID session, UUID id, Decided wish) {
		this.sessions.change(viewer, session);
		Case found = find(viewer, session, id);
		if (found.version() != wish.version()) {
			throw Problem.stale();
		}
		Practice practice = practice(viewer, session, id);
		List<Fault> faults = CaseRules.check(wish, this.sessions.get(viewer, session), this.checks.limit(practice));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		this.jdbc.sql("""
				update commission_case set outcome = ?, amount = ?, reasons = ?, abstained = ?, version = version + 1
				where id = ?""")
			.params(Objects.requireNonNull(wish.outcome()).name(), wish.amount(),
					Objects.requireNonNull(wish.reasons()).strip(), wish.abstained().toArray(UUID[]::new), id)
			.update();
		return find(viewer, session, id);
	}

}
