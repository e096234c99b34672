package it.siz.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CurrentViewer;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Explanations;
import it.siz.practice.AccessAnswered;
import it.siz.practice.Practice;
import it.siz.practice.PracticeNews;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;
import it.siz.workflow.Tasks;

/**
 * Instead of a banner that explains nothing: who may not open a practice asks its owner,
 * with a motive; the owner gives access with a scope and an end, or refuses with a
 * reason.
 */
@Component
@Transactional
public class AccessRequests {

	/** Answer of the form that is no. */
	public static final String REFUSED = "rifiuta";

	private static final String SELECT = """
			select r.id, r.practice_id, p.code, r.requester_id, o.given_name || ' ' || o.family_name as name, r.unit_code,
			u.name as unit_name, r.reason, r.requested_at, r.task_id
			from access_request r join practice p on p.id = r.practice_id join operator o on o.id = r.requester_id
			join unit u on u.code = r.unit_code where r.decided_at is null\s""";

	private final JdbcClient jdbc;

	private final Practices practices;

	private final Explanations explanations;

	private final Receivers receivers;

	private final Assignments assignments;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	private final Kinds kinds;

	private final Operators operators;

	private final Processes processes;

	private final Tasks tasks;

	private final CurrentViewer viewers;

	private final Clock clock;

	AccessRequests(JdbcClient jdbc, Practices practices, Explanations explanations, Receivers receivers,
			Assignments assignments, Timeline timeline, ApplicationEventPublisher events, Kinds kinds,
			Operators operators, Processes processes, Tasks tasks, CurrentViewer viewers, Clock clock) {
		this.receivers = receivers;
		this.kinds = kinds;
		this.operators = operators;
		this.processes = processes;
		this.tasks = tasks;
		this.viewers = viewers;
		this.jdbc = jdbc;
		this.practices = practices;
		this.explanations = explanations;
		this.assignments = assignments;
		this.timeline = timeline;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Why nobody could say yes, whatever the motive; null when it makes sense to ask.
	 */
	@Transactional(readOnly = true)
	public @Nullable Fault obstacle(Viewer viewer, Practice practice) {
		String label = this.kinds.get(practice.kind()).label();
		if (grantor(practice).isEmpty()) {
			return Fault.of("", "sharing.nobodyGrants", label, owner(practice));
		}
		return this.receivers.couldRead(viewer, practice) ? null
				: Fault.of("", "sharing.notForRole", label, owner(practice));
	}

	/** Whom to call instead. */
	private String owner(Practice practice) {
		OperatorView owner = this.operators.byId(practice.ownerId());
		return (owner.phone() != null) ? owner.name() + ", " + owner.phone() : owner.name();
	}

	/** Who could say yes: the owner, else a colleague who may share it. */
	Optional<Viewer> grantor(Practice practice) {
		return this.operators.staff(practice.unitCode())
			.stream()
			.sorted(Comparator.comparing(person -> !person.operator().equals(practice.ownerId())))
			.filter(person -> this.practices.may(person, practice.id(), Action.ASSIGN))
			.findFirst();
	}

	/**
	 * Asks the owner for access.
	 * @throws Problem 404 when the overview does not tell of the practice, 409 when the
	 * viewer can see it, has asked already or nobody could say yes, 422 without a motive
	 */
	public void ask(Viewer viewer, UUID id, @Nullable String reason) {
		Practice practice = this.explanations.known(viewer, id);
		if (this.practices.may(viewer, id, Action.VIEW)) {
			throw Problem.conflict("sharing.seesAlready");
		}
		Fault obstacle = obstacle(viewer, practice);
		if (obstacle != null) {
			throw Problem.conflict(obstacle.code(), obstacle.args().toArray());
		}
		if (viewer.unit() == null || reason == null || reason.isBlank() || reason.length() > 2000) {
			throw Problem.refused("reason", "sharing.motive");
		}
		try {
			this.jdbc.sql("""
					insert into access_request (id, practice_id, requester_id, unit_code, reason, requested_at)
					values (?, ?, ?, ?, ?, ?)""")
				.params(UUID.randomUUID(), id, viewer.operator(), viewer.unit().code(), reason.strip(), now())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Problem.conflict("sharing.askedAlready");
		}
		this.processes.start(AccessRequestFile.PROCESS, id, Map.of());
		this.timeline.record(id, viewer.operator(), "accessAsked", Map.of("name", viewer.unit().name()));
		this.events.publishEvent(new PracticeNews(practice, grantor(practice).orElseThrow().operator(),
				"notification.accessAsked", viewer.name()));
	}

	/**
	 * Requests that wait for an answer on this practice; the viewer may see the practice.
	 */
	@Transactional(readOnly = true)
	public List<AccessRequest> of(UUID practice) {
		return this.jdbc.sql(SELECT + "and r.practice_id = ? order by r.requested_at")
			.param(practice)
			.query(AccessRequests::read)
			.list();
	}

	/** The request that a task is about. */
	@Transactional(readOnly = true)
	Optional<AccessRequest> ofTask(String task) {
		return this.jdbc.sql(SELECT + "and r.task_id = ?").param(task).query(AccessRequests::read).optional();
	}

	/**
	 * Its task is there; one practice has at most one request without, within this
	 * transaction.
	 */
	void waits(UUID practice, String task) {
		this.jdbc.sql(
				"update access_request set task_id = ? where practice_id = ? and task_id is null and decided_at is null")
			.params(task, practice)
			.update();
	}

	/**
	 * Answers it, as its task does: for whom the viewer may share the practice, the owner
	 * or a colleague.
	 * @throws Problem 404 when the viewer may not assign the practice, 422 per field, 409
	 * when somebody has answered
	 */
	public void answer(Viewer viewer, UUID id, Map<String, Object> answers) {
		AccessRequest request = this.jdbc.sql(SELECT + "and r.id = ?")
			.param(id)
			.query(AccessRequests::read)
			.optional()
			.orElseThrow(Problem::absent);
		this.practices.visible(viewer, request.practice(), Action.ASSIGN);
		this.tasks.assign(request.task(), viewer.username());
		this.tasks.submit(request.task(), viewer.username(), answers);
	}

	/** What the form of the task said: reads, reads and edits, or no. */
	void decide(String actor, String task, Map<String, Object> answers) {
		Viewer viewer = actsAs(actor);
		AccessRequest request = ofTask(task).orElseThrow(() -> Problem.conflict("sharing.decidedAlready"));
		Object decision = answers.get("decision");
		if (REFUSED.equals(decision)) {
			String answer = String.valueOf(answers.get("answer"));
			decide(viewer, request, false, answer);
			Practice practice = this.practices.get(request.practice());
			this.events.publishEvent(new AccessAnswered(request.requester(), this.kinds.get(practice.kind()).label(),
					this.operators.unit(practice.unitCode()).name(), answer));
			return;
		}
		String until = (String) answers.get("until");
		this.assignments.grant(viewer, request.practice(), new NewAssignment(request.unit(), request.requester(),
				"modifica".equals(decision) ? "EDIT" : "READ", (until != null) ? LocalDate.parse(until) : null, null));
		decide(viewer, request, true, null);
	}

	/** Whoever completes a task is signed in, through whichever door. */
	private Viewer actsAs(String actor) {
		Viewer viewer = this.viewers.get();
		if (!viewer.username().equals(actor)) {
			throw new IllegalStateException("The task is completed by " + actor);
		}
		return viewer;
	}

	private void decide(Viewer viewer, AccessRequest request, boolean accepted, @Nullable String answer) {
		int changed = this.jdbc.sql("""
				update access_request set decided_at = ?, decided_by = ?, accepted = ?, answer = ?
				where id = ? and decided_at is null""")
			.params(now(), viewer.operator(), accepted, answer, request.id())
			.update();
		if (changed == 0) {
			throw Problem.conflict("sharing.decidedAlready");
		}
		this.timeline.record(request.practice(), viewer.operator(), accepted ? "accessGiven" : "accessRefused",
				Map.of("name", request.name()));
	}

	private Timestamp now() {
		return Timestamp.from(Instant.now(this.clock));
	}

	private static AccessRequest read(ResultSet row, int number) throws SQLException {
		return new AccessRequest(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class),
				row.getString("code"), row.getObject("requester_id", UUID.class), row.getString("name"),
				row.getString("unit_code"), row.getString("unit_name"), row.getString("reason"),
				row.getTimestamp("requested_at").toInstant(), row.getString("task_id"));
	}

}
