package it.siz.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.Draft;
import it.siz.form.Drafts;
import it.siz.form.TextDraft;
import it.siz.form.TextDrafts;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeView;
import it.siz.practice.PracticeViews;
import it.siz.practice.Practices;
import it.siz.practice.Revisions;
import it.siz.visibility.Action;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;

/**
 * Le mie bozze: what the viewer has begun and can go on with, in tasks and in pages; and
 * what others have overtaken, to be read once more.
 */
@Component
@Transactional(readOnly = true)
public class BegunWork {

	private static final Pattern PRACTICE = Pattern.compile("/pratiche/([0-9a-f-]{36})(/.*)?");

	private static final int MOST = 20;

	private final Drafts drafts;

	private final TextDrafts texts;

	private final Practices practices;

	private final PracticeViews views;

	private final Processes processes;

	BegunWork(Drafts drafts, TextDrafts texts, Practices practices, PracticeViews views, Processes processes) {
		this.drafts = drafts;
		this.texts = texts;
		this.practices = practices;
		this.views = views;
		this.processes = processes;
	}

	/** Newest first; what the viewer may not see any more is left out. */
	public List<Item> of(Viewer viewer) {
		Stream<Item> tasks = this.drafts.begunBy(viewer.operator())
			.stream()
			.filter(begun -> this.practices.may(viewer, begun.practice(), Action.VIEW))
			.map(begun -> item(viewer, begun));
		return Stream.concat(tasks, pages(viewer))
			.sorted(Comparator.comparing(Item::savedAt).reversed())
			.limit(MOST)
			.toList();
	}

	/**
	 * A draft with nowhere to go on: somebody else has its task now, or nobody.
	 * @throws Problem 404 when it is not the viewer's or its practice not visible
	 */
	public Left left(Viewer viewer, UUID practice, String key) {
		this.practices.visible(viewer, practice, Action.VIEW);
		Draft draft = this.drafts.find(practice, viewer.operator(), key).orElseThrow(Problem::absent);
		return new Left(this.views.of(this.practices.get(practice)), key, draft,
				this.drafts.overtaken(practice, viewer.operator(), key));
	}

	/**
	 * @throws Problem 404 as above
	 */
	@Transactional
	public void discard(Viewer viewer, UUID practice, String key) {
		left(viewer, practice, key);
		this.drafts.discard(practice, viewer.operator(), key);
	}

	private Item item(Viewer viewer, Drafts.Begun begun) {
		PracticeView practice = this.views.of(this.practices.get(begun.practice()));
		Optional<String> address = address(viewer, begun);
		return new Item(practice.label() + " " + practice.number(), practice.subject().name(),
				address.orElse("/bozze/" + begun.practice() + "/" + begun.taskKey()), begun.savedAt(),
				address.isEmpty());
	}

	/** Drafts of the forms of pages, in the unit they were typed in. */
	private Stream<Item> pages(Viewer viewer) {
		if (viewer.unit() == null) {
			return Stream.empty();
		}
		return this.texts.of(new TextDraft.Author(viewer.operator(), Objects.requireNonNull(viewer.unit()).code()))
			.stream()
			.limit(MOST)
			.filter(draft -> visible(viewer, draft.page()))
			.map(draft -> new Item(draft.title(), "", draft.page(), draft.savedAt(), false));
	}

	private boolean visible(Viewer viewer, String page) {
		Matcher practice = PRACTICE.matcher(page.replaceFirst("\\?.*", ""));
		return !practice.matches() || this.practices.may(viewer, UUID.fromString(practice.group(1)), Action.VIEW);
	}

	/** Where to go on; empty when there is no such place any more. */
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

	/**
	 * Something begun.
	 *
	 * @param person whom it is about; empty for a page's form
	 * @param address where to go on, or to read what was typed
	 * @param overtaken whether nobody waits for it any more
	 */
	public record Item(String title, String person, String address, Instant savedAt, boolean overtaken) {
	}

	/** A draft that came too late, and who was first. */
	public record Left(PracticeView practice, String key, Draft draft, Optional<Drafts.Overtaken> overtaken) {
	}

}
