package it.siz.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import it.siz.kernel.Problem;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.ServiceKind;
import it.siz.workflow.TaskDesk;

/**
 * The head that every page of a practice shares: who, what, state, and whose turn it is.
 */
@Component
@Transactional(readOnly = true)
public class PracticeHead {

	private final Practices practices;

	private final PracticeViews views;

	private final Processes processes;

	private final TaskDesk desk;

	private final Operators operators;

	private final Kinds kinds;

	private final Closing closing;

	private final Withdrawals withdrawals;

	private final Readings readings;

	PracticeHead(Practices practices, PracticeViews views, Processes processes, TaskDesk desk, Operators operators,
			Kinds kinds, Closing closing, Withdrawals withdrawals, Readings readings) {
		this.withdrawals = withdrawals;
		this.readings = readings;
		this.desk = desk;
		this.kinds = kinds;
		this.closing = closing;
		this.practices = practices;
		this.views = views;
		this.processes = processes;
		this.operators = operators;
	}

	/**
	 * Puts "practice", "turn", "section" and what the viewer may do into the model.
	 * @throws Problem 404 when absent or not visible
	 */
	public Practice show(Viewer viewer, UUID id, String section, Model model) {
		Practice practice = fill(viewer, id, section, model);
		if (model.getAttribute("practice") instanceof PracticeView shown) {
			this.readings.of(viewer, shown);
		}
		return practice;
	}

	/** The same for what leaves a trace of its own. */
	public Practice fill(Viewer viewer, UUID id, String section, Model model) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		model.addAttribute("practice", this.views.of(practice));
		model.addAttribute("canEdit", !practice.closed() && this.practices.may(viewer, id, Action.EDIT));
		model.addAttribute("canAssign", this.practices.may(viewer, id, Action.ASSIGN));
		model.addAttribute("turn", turn(viewer, practice));
		model.addAttribute("section", section);
		model.addAttribute("entries", entries(practice));
		model.addAttribute("kind", this.kinds.get(practice.kind()));
		model.addAttribute("helpSection", this.kinds.get(practice.kind()).property("section"));
		model.addAttribute("closable", this.closing.possible(viewer, practice));
		model.addAttribute("withdrawable", this.withdrawals.possible(viewer, practice));
		return practice;
	}

	/** Entries of the side column: what this kind has. */
	private List<String> entries(Practice practice) {
		ServiceKind kind = this.kinds.get(practice.kind());
		List<String> entries = new ArrayList<>(List.of("riepilogo", "documenti"));
		if (!kind.property("measure").isEmpty()) {
			entries.add("richieste");
		}
		if (!kind.property("commission").isEmpty()) {
			entries.add("commissione");
		}
		if (!kind.property("matching").isEmpty()) {
			entries.add("alloggi");
		}
		entries.addAll(List.of("diario", "collegamenti", "assegnazioni", "accessi", "cronologia"));
		return entries;
	}

	/**
	 * What waits, for whom, and whether the viewer may do it; null when nothing waits for
	 * anybody.
	 */
	private @Nullable Turn turn(Viewer viewer, Practice practice) {
		List<OpenTask> tasks = practice.closed() ? List.of() : this.processes.openTasks(practice.id());
		OpenTask task = tasks.stream().filter(each -> each.kind().equals(practice.kind())).findFirst().orElse(null);
		if (task == null) {
			return null;
		}
		boolean office = task.groups().stream().anyMatch(viewer.groups()::contains);
		boolean mine = viewer.username().equals(task.assignee()) || (task.assignee() == null && office);
		boolean shared = !mine && task.assignee() != null && this.desk.fits(viewer, task);
		return new Turn(task.id(), task.key(), task.name(), who(task, practice), task.due(), mine, shared);
	}

	private String who(OpenTask task, Practice practice) {
		if (task.assignee() != null) {
			return this.operators.byUsername(task.assignee()).map(OperatorView::name).orElse(task.assignee());
		}
		Unit office = this.operators.unit((practice.handledBy() != null) ? practice.handledBy() : practice.unitCode());
		return office.name();
	}

	/**
	 * @param task id of the task
	 * @param key its node in the process
	 * @param who name of the person or office whose turn it is
	 * @param mine whether the viewer may do it now
	 * @param shared whether the viewer may take it over from a colleague
	 */
	public record Turn(String task, String key, String name, String who, @Nullable Instant due, boolean mine,
			boolean shared) {
	}

}
