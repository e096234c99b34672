package it.siz.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/**
 * Where a referent composes and approves: by completing the tasks of the call's process,
 * so that process and ranking move together. Not transactional itself, so that after a
 * lost race it can say who won.
 */
@Component
public class RankingDesk {

	private static final String COMPOSE = "componiGraduatoria";

	private static final String APPROVE = "approvaGraduatoria";

	/** Task of a roll-down, and its answer. */
	private static final String ROLL_DOWN = "scorrimento";

	/** Answer of the approval form, and the flag that the gateway reads. */
	private static final String DECISION = "approvazione";

	private final RankingAccess access;

	private final Rankings rankings;

	private final Processes processes;

	private final TaskDesk tasks;

	RankingDesk(RankingAccess access, Rankings rankings, Processes processes, TaskDesk tasks) {
		this.access = access;
		this.rankings = rankings;
		this.processes = processes;
		this.tasks = tasks;
	}

	/**
	 * Composes the first draft, or another one.
	 * @throws Problem 403 or 404 for others than the referents, 409 while the call is
	 * open or once its ranking is approved
	 */
	public RankingHead compose(Viewer viewer, UUID call) {
		this.access.check(viewer, call);
		OpenTask task = task(call, Set.of(COMPOSE, APPROVE)).orElseThrow(() -> tooEarlyOrLate(call));
		this.tasks.complete(viewer, task.id(), COMPOSE.equals(task.key()) ? Map.of() : Map.of(DECISION, "ricomponi"));
		return this.rankings.current(call).orElseThrow();
	}

	/**
	 * Approves the draft, once: asked again, it answers with the approved ranking.
	 * @throws Problem 403 or 404 for others than the referents, 409 when there is nothing
	 * to approve or it cannot be approved yet
	 */
	public RankingHead approve(Viewer viewer, UUID call) {
		this.access.check(viewer, call);
		Optional<RankingHead> approved = this.rankings.current(call).filter(RankingHead::approved);
		if (approved.isPresent()) {
			return approved.get();
		}
		OpenTask task = task(call, Set.of(APPROVE)).orElseThrow(() -> Problem.conflict("ranking.noDraft"));
		this.tasks.complete(viewer, task.id(), Map.of(DECISION, "approva"));
		return this.rankings.current(call).orElseThrow();
	}

	/** Whether the call's process waits for this to be composed, or approved. */
	public boolean mayCompose(UUID call) {
		return task(call, Set.of(COMPOSE, APPROVE)).isPresent();
	}

	public boolean mayApprove(UUID call) {
		return task(call, Set.of(APPROVE)).isPresent();
	}

	/** What waits because somebody gave up an intervention: one task per renunciation. */
	public List<OpenTask> rollDowns(UUID call) {
		return this.processes.openTasks(call).stream().filter(task -> ROLL_DOWN.equals(task.key())).toList();
	}

	/**
	 * Decides on one of them.
	 * @param fund whether the next in line is funded
	 * @param note why not
	 * @throws Problem 403 or 404 for others than the referents, 409 when somebody else
	 * decided, 422 without a note when nobody is funded
	 */
	public void rollDown(Viewer viewer, UUID call, String task, boolean fund, @Nullable String note) {
		this.access.check(viewer, call);
		Map<String, Object> answers = new HashMap<>();
		answers.put(ROLL_DOWN, fund ? "proponi" : "nonProporre");
		if (!fund && note != null && !note.isBlank()) {
			answers.put("notaScorrimento", note.strip());
		}
		this.tasks.complete(viewer, task, answers);
	}

	private Optional<OpenTask> task(UUID call, Set<String> keys) {
		return this.processes.openTasks(call).stream().filter(task -> keys.contains(task.key())).findFirst();
	}

	private Problem tooEarlyOrLate(UUID call) {
		boolean approved = this.rankings.current(call).filter(RankingHead::approved).isPresent();
		return Problem.conflict(approved ? "ranking.approved" : "ranking.callOpen");
	}

}
