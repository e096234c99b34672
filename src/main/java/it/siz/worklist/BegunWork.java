package it.siz.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.Drafts;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeView;
import it.siz.practice.PracticeViews;
import it.siz.practice.Practices;
import it.siz.practice.Revisions;
import it.siz.visibility.Action;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;

/** Le mie bozze: what the viewer has begun and can go on with. */
@Component
@Transactional(readOnly = true)
public class BegunWork {

	private final Drafts drafts;

	private final Practices practices;

	private final PracticeViews views;

	private final Processes processes;

	BegunWork(Drafts drafts, Practices practices, PracticeViews views, Processes processes) {
		this.drafts = drafts;
		this.practices = practices;
		this.views = views;
		this.processes = processes;
	}

	/** Newest first; what the viewer may not go on with any more is left out. */
	public List<Item> of(Viewer viewer) {
		return this.drafts.begunBy(viewer.operator())
			.stream()
			.filter(begun -> this.practices.may(viewer, begun.practice(), Action.VIEW))
			.flatMap(begun -> address(viewer, begun)
				.map(address -> new Item(this.views.of(this.practices.get(begun.practice())), address, begun.savedAt()))
				.stream())
			.toList();
	}

	private Optional<String> address(Viewer viewer, Drafts.Begun begun) {
		UUID practice = begun.practice();
		if (begun.taskKey().startsWith(Revisions.DRAFT)) {
			String form = begun.taskKey().substring(Revisions.DRAFT.length());
			return Optional.of("/pratiche/" + practice + "/modifica/" + form);
		}
		return this.processes.openTasks(practice)
			.stream()
			.filter(task -> Set.of(task.key(), task.id()).contains(begun.taskKey()) && mine(viewer, task))
			.map(task -> "/attivita/" + task.id())
			.findFirst();
	}

	private static boolean mine(Viewer viewer, OpenTask task) {
		return viewer.username().equals(task.assignee())
				|| (task.assignee() == null && task.groups().stream().anyMatch(viewer.groups()::contains));
	}

	/** A practice with where to go on. */
	public record Item(PracticeView practice, String address, Instant savedAt) {
	}

}
