package it.siz.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.kernel.Fault;
import it.siz.operator.Viewer;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;
import it.siz.workflow.Submission;

/**
 * Which documents a task needs, by dmn/documents.dmn: shown beside the form, asked for
 * when it is completed.
 */
@Component
public class RequiredDocuments implements CompletionRule, TaskPanel {

	private final Decisions decisions;

	private final Documents documents;

	private final EntityManager entities;

	RequiredDocuments(Decisions decisions, Documents documents, EntityManager entities) {
		this.decisions = decisions;
		this.documents = documents;
		this.entities = entities;
	}

	/** What the task needs, and what of it is there. */
	public List<Required> of(Practice practice, String taskKey) {
		return of(practice, rows(practice, taskKey));
	}

	private List<Required> of(Practice practice, List<Row> rows) {
		List<DocumentView> present = rows.isEmpty() ? List.of() : this.documents.of(practice.id());
		return rows.stream()
			.map(row -> new Required(row.text("type"), row.text("label"),
					present.stream().filter(each -> each.type().equals(row.text("type"))).toList()))
			.toList();
	}

	private List<Row> rows(Practice practice, String taskKey) {
		return this.decisions.evaluate("documents", Map.of("kind", practice.kind(), "task", taskKey)).rows();
	}

	/**
	 * The practice stays locked till the end: nobody takes away what was just counted.
	 */
	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		List<Row> rows = rows(practice, submission.taskKey());
		if (rows.isEmpty()) {
			return;
		}
		this.entities.lock(practice, LockModeType.PESSIMISTIC_WRITE);
		for (Required required : of(practice, rows)) {
			if (required.missing()) {
				faults.add(Fault.of("documents", "document.missing", required.label()));
			}
		}
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		List<Required> required = of(practice, taskKey);
		return required.isEmpty() ? Optional.empty()
				: Optional.of(new Panel("pannello-documenti", new Shelf(practice.id(), required)));
	}

	/** A type of document that must be there. */
	public record Required(String type, String label, List<DocumentView> present) {

		public boolean missing() {
			return this.present.isEmpty();
		}

	}

	/** What the panel beside a form shows. */
	public record Shelf(UUID practice, List<Required> required) {
	}

}
