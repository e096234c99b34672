package it.siz.practice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSeen;

/**
 * Tells the register of consultations that a practice showed its person: whoever opens a
 * practice, or searches the lists by name, looks at somebody of the registry.
 */
@Component
public class Readings {

	private final ApplicationEventPublisher events;

	Readings(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** A practice was opened. */
	public void of(Viewer viewer, PracticeView practice) {
		if (practice.subject().id() != null) {
			this.events
				.publishEvent(SubjectSeen.shown(viewer, "practice", List.of(practice.subject().id()), practice.id()));
		}
	}

	/**
	 * A list was shown. It is a look at persons when it was narrowed to one or searched
	 * by name; my practices of this month are not.
	 */
	public void of(Viewer viewer, PracticeFilter filter, List<PracticeView> shown) {
		String words = SearchText.blankToNull(filter.query());
		boolean number = words != null && new SearchWords(words).number().isPresent();
		if (filter.subject() != null || (words != null && !number)) {
			of(viewer, "list", shown, words);
		}
	}

	/** A list left the house as a file. */
	public void exported(Viewer viewer, List<PracticeView> shown) {
		of(viewer, "export", shown, null);
	}

	private void of(Viewer viewer, String what, List<PracticeView> shown, @Nullable String words) {
		List<UUID> persons = shown.stream()
			.map(each -> each.subject().id())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		this.events.publishEvent(new SubjectSeen(viewer, what, persons, words, null, null));
	}

}
