package it.siz.isee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;
import it.siz.workflow.FormCatalogue;
import it.siz.workflow.Processes;

/**
 * Beside a form that asks for the ISEE: which attestation filled it in, from where and of
 * when; or that the last one has expired.
 */
@Component
class IseePanel implements TaskPanel {

	private final Isees isees;

	private final IseePrefill prefill;

	private final Processes processes;

	private final FormCatalogue forms;

	IseePanel(Isees isees, IseePrefill prefill, Processes processes, FormCatalogue forms) {
		this.isees = isees;
		this.prefill = prefill;
		this.processes = processes;
		this.forms = forms;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		return this.processes.openTasks(practice.id())
			.stream()
			.filter(task -> task.key().equals(taskKey) && task.formId() != null)
			.findFirst()
			.map(task -> this.forms.schema(task.formId()).prefills())
			.filter(fields -> fields.values().stream().anyMatch(each -> "isee.tipo".equals(each.get("prefill"))))
			.map(fields -> new Panel("pannello-isee", content(viewer, practice, fields)));
	}

	private Content content(Viewer viewer, Practice practice, Map<String, Map<String, String>> fields) {
		UUID subject = practice.subjectId();
		Optional<IseeView> used = this.prefill.valid(subject, fields);
		return new Content(subject, used.orElse(null), saidOtherwise(practice, fields),
				used.isPresent() ? null : lastExpired(this.isees.of(viewer, subject)));
	}

	/** An earlier form was answered with other data than the attestation's. */
	private boolean saidOtherwise(Practice practice, Map<String, Map<String, String>> fields) {
		return this.prefill.of(practice, fields)
			.entrySet()
			.stream()
			.anyMatch(known -> practice.allAnswers()
				.values()
				.stream()
				.map(said -> said.get(known.getKey()))
				.anyMatch(said -> said != null && !said.equals(fields.get(known.getKey()).get("manca"))
						&& !said.toString().equals(known.getValue().toString())));
	}

	/** When nothing is valid any more: the one that was valid last. */
	static @Nullable IseeView lastExpired(List<IseeView> all) {
		boolean valid = all.stream().anyMatch(IseeView::isValid);
		return valid ? null
				: all.stream()
					.filter(each -> each.state() == IseeView.State.SCADUTO)
					.max((one, other) -> one.expires().compareTo(other.expires()))
					.orElse(null);
	}

	/**
	 * @param used the attestation in the form
	 * @param other whether what was answered before stands there instead
	 * @param expired the last one, when none is valid any more
	 */
	record Content(UUID subject, @Nullable IseeView used, boolean other, @Nullable IseeView expired) {
	}

}
