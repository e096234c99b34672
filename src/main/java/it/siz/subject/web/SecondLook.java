package it.siz.subject.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.operator.Viewer;
import it.siz.subject.Lookalike;
import it.siz.subject.Lookalikes;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * "Forse c'è già": before a person is registered, whoever may be the same is shown, once;
 * what was decided is kept. It never stops anybody who says that it is another person.
 */
@Component
class SecondLook {

	/** Field of the form: ids of persons of whom it was said that they are others. */
	private static final String OTHERS = "altra";

	private final Lookalikes lookalikes;

	private final Subjects subjects;

	private final ApplicationEventPublisher events;

	SecondLook(Lookalikes lookalikes, Subjects subjects, ApplicationEventPublisher events) {
		this.subjects = subjects;
		this.lookalikes = lookalikes;
		this.events = events;
	}

	/**
	 * Whether there is somebody to decide about; then they stand in the model, with what
	 * was sent. Data with faults are corrected first.
	 */
	boolean asks(Viewer viewer, SubjectForm form, Map<String, String> sent, Model model) {
		if (!this.subjects.faults(form).isEmpty()) {
			return false;
		}
		List<Lookalike> alike = this.lookalikes.of(this.subjects.complete(form));
		List<UUID> decided = others(sent);
		if (alike.stream().allMatch(each -> !each.same() && decided.contains(each.person().id()))) {
			return false;
		}
		this.events.publishEvent(
				SubjectSeen.shown(viewer, "duplicates", alike.stream().map(each -> each.person().id()).toList(), null));
		model.addAttribute("alike", alike);
		model.addAttribute("known", alike.stream().anyMatch(Lookalike::same));
		model.addAttribute("sent",
				sent.entrySet()
					.stream()
					.filter(field -> !field.getKey().equals(OTHERS) && !field.getKey().startsWith("_"))
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		return true;
	}

	void decided(Viewer viewer, SubjectView registered, Map<String, String> sent) {
		this.lookalikes.distinct(viewer, registered.id(), others(sent));
	}

	private static List<UUID> others(Map<String, String> sent) {
		return Arrays.stream(sent.getOrDefault(OTHERS, "").split(" "))
			.filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
			.map(UUID::fromString)
			.toList();
	}

}
