package it.siz.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.Drafts;
import it.siz.form.FormSchema;
import it.siz.form.FormValidation;
import it.siz.form.Validated;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.ChoiceLists;
import it.siz.workflow.FormCatalogue;
import it.siz.workflow.Kinds;

/**
 * Corrects the answers of a practice that is open: whoever may edit it, the forms that
 * its process names in `revises`. Nobody overwrites what a colleague saved meanwhile.
 */
@Component
@Transactional
public class Revisions {

	/** How the task key of a correction's draft begins. */
	public static final String DRAFT = "revise:";

	private final Practices practices;

	private final FormCatalogue forms;

	private final FormValidation validation;

	private final ChoiceLists lists;

	private final Kinds kinds;

	private final Drafts drafts;

	private final Timeline timeline;

	Revisions(Practices practices, FormCatalogue forms, FormValidation validation, ChoiceLists lists, Kinds kinds,
			Drafts drafts, Timeline timeline) {
		this.practices = practices;
		this.forms = forms;
		this.validation = validation;
		this.lists = lists;
		this.kinds = kinds;
		this.drafts = drafts;
		this.timeline = timeline;
	}

	/** Task key under which a draft of a revision is kept. */
	public static String draftKey(String form) {
		return DRAFT + form;
	}

	/** Whether this form of the practice may be corrected now by the viewer. */
	@Transactional(readOnly = true)
	public boolean possible(Viewer viewer, Practice practice, String form) {
		return !practice.closed() && practice.allAnswers().containsKey(form)
				&& this.kinds.get(practice.kind()).words("revises").contains(form)
				&& this.practices.may(viewer, practice.id(), Action.EDIT);
	}

	/**
	 * The form with the answers as they stand.
	 * @throws Problem 404 when the viewer may not correct it
	 */
	@Transactional(readOnly = true)
	public Sheet read(Viewer viewer, UUID id, String form) {
		Practice practice = open(viewer, id, form);
		FormSchema schema = this.forms.schema(form);
		Map<String, Object> data = new HashMap<>(practice.answers(form));
		data.putAll(this.lists.of(schema, id));
		return new Sheet(schema, data, practice.version());
	}

	/**
	 * Keeps corrected answers.
	 * @param version of the practice that was read
	 * @throws Problem 404 when the viewer may not, 412 when somebody saved meanwhile, 422
	 * with one fault per field
	 */
	public void save(Viewer viewer, UUID id, String form, Map<String, Object> answers, long version) {
		Practice practice = open(viewer, id, form);
		if (practice.version() != version) {
			throw Problem.stale();
		}
		FormSchema schema = this.forms.schema(form);
		Validated validated = this.validation.validate(schema, answers, this.lists.of(schema, id));
		if (!validated.faults().isEmpty()) {
			throw Problem.refused(validated.faults());
		}
		practice.answer(form, validated.answers());
		this.drafts.discard(id, viewer.operator(), draftKey(form));
		this.timeline.record(id, viewer.operator(), "revised", Map.of("name", this.forms.title(practice.kind(), form)));
	}

	private Practice open(Viewer viewer, UUID id, String form) {
		Practice practice = this.practices.visible(viewer, id, Action.EDIT);
		if (!possible(viewer, practice, form)) {
			throw Problem.absent();
		}
		return practice;
	}

	/** A form to correct, and the version that a save has to name. */
	public record Sheet(FormSchema schema, Map<String, Object> data, long version) {
	}

}
