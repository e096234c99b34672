package it.siz.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.Draft;
import it.siz.form.Drafts;
import it.siz.form.FieldLabel;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.workflow.FormCatalogue;

/**
 * Two people corrected the same answers: what the viewer typed beside what a colleague
 * saved meanwhile, field by field, and one version out of both.
 */
@Component
@Transactional
public class Comparison {

	private final Revisions revisions;

	private final Practices practices;

	private final FormCatalogue forms;

	private final AnswerSheets sheets;

	private final Drafts drafts;

	Comparison(Revisions revisions, Practices practices, FormCatalogue forms, AnswerSheets sheets, Drafts drafts) {
		this.revisions = revisions;
		this.practices = practices;
		this.forms = forms;
		this.sheets = sheets;
		this.drafts = drafts;
	}

	/**
	 * The fields in which the viewer's draft and what is stored differ; empty when there
	 * is nothing to choose.
	 * @throws Problem 404 when the viewer may not correct this form or has typed nothing
	 */
	@Transactional(readOnly = true)
	public List<Difference> differences(Viewer viewer, UUID id, String form, Locale locale) {
		Map<String, Object> stored = this.revisions.read(viewer, id, form).data();
		Map<String, Object> typed = draft(viewer, id, form).data();
		Practice practice = this.practices.get(id);
		List<Difference> differences = new ArrayList<>();
		this.forms.schema(form).labels().forEach((key, label) -> {
			if (!same(label, typed.get(key), stored.get(key))) {
				differences
					.add(new Difference(key, label.label(), this.sheets.words(label, practice, typed.get(key), locale),
							this.sheets.words(label, practice, stored.get(key), locale)));
			}
		});
		return differences;
	}

	/**
	 * One version out of both, kept as the viewer's draft on what is stored now; the
	 * viewer reads it once more before saving.
	 * @param mine keys whose typed value stays
	 */
	public void merge(Viewer viewer, UUID id, String form, Set<String> mine) {
		Revisions.Sheet sheet = this.revisions.read(viewer, id, form);
		Draft draft = draft(viewer, id, form);
		Map<String, Object> merged = new LinkedHashMap<>(this.practices.get(id).answers(form));
		mine.forEach(key -> {
			if (draft.data().get(key) != null) {
				merged.put(key, draft.data().get(key));
			}
			else {
				merged.remove(key);
			}
		});
		this.drafts.save(id, viewer.operator(), Revisions.draftKey(form), form, merged, draft.version(),
				sheet.version());
	}

	private Draft draft(Viewer viewer, UUID id, String form) {
		return this.drafts.find(id, viewer.operator(), Revisions.draftKey(form)).orElseThrow(Problem::absent);
	}

	/**
	 * An empty field and a field without a value are one; computed fields follow the
	 * others.
	 */
	private static boolean same(FieldLabel label, @Nullable Object one, @Nullable Object other) {
		return "expression".equals(label.type()) || Objects.equals(blankToNull(one), blankToNull(other));
	}

	private static @Nullable Object blankToNull(@Nullable Object value) {
		boolean empty = "".equals(value) || (value instanceof List<?> list && list.isEmpty())
				|| Boolean.FALSE.equals(value);
		return empty ? null : value;
	}

	/**
	 * A field with two values.
	 *
	 * @param mine what the viewer typed
	 * @param stored what is saved now
	 */
	public record Difference(String key, String label, String mine, String stored) {
	}

}
