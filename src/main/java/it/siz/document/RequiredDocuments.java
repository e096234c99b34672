package it.siz.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

import it.siz.decision.AnswerFacts;
import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.form.Draft;
import it.siz.form.Drafts;
import it.siz.kernel.Fault;
import it.siz.operator.Viewer;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;
import it.siz.workflow.Kinds;
import it.siz.workflow.ProcessStep;
import it.siz.workflow.ProcessSteps;
import it.siz.workflow.Submission;

/**
 * Which documents a task needs, by dmn/documents.dmn and, where the process names a table
 * of its own (property `documents`), by what was answered: shown beside the form while it
 * is filled in (at the steps of `documentsAt`), asked for when it is completed.
 */
@Component
public class RequiredDocuments implements CompletionRule, TaskPanel {

	/** Output of the table for what is valid until 31 December of its year. */
	private static final String OF_ITS_YEAR = "anno";

	private final Decisions decisions;

	private final Documents documents;

	private final EntityManager entities;

	private final ProcessSteps steps;

	private final Kinds kinds;

	private final Drafts drafts;

	private final Clock clock;

	RequiredDocuments(Decisions decisions, Documents documents, EntityManager entities, ProcessSteps steps, Kinds kinds,
			Drafts drafts, Clock clock) {
		this.kinds = kinds;
		this.drafts = drafts;
		this.steps = steps;
		this.clock = clock;
		this.decisions = decisions;
		this.documents = documents;
		this.entities = entities;
	}

	/** What the task needs, and what of it is there. */
	public List<Required> of(Practice practice, String taskKey) {
		return of(practice, rows(practice, taskKey, Map.of()));
	}

	private List<Required> of(Practice practice, List<Row> rows) {
		List<DocumentView> present = rows.isEmpty() ? List.of() : this.documents.of(practice.id());
		return rows.stream()
			.map(row -> new Required(row.text("type"), row.text("label"), OF_ITS_YEAR.equals(row.value("validity")),
					present.stream().filter(each -> each.type().equals(row.text("type"))).toList()))
			.toList();
	}

	/**
	 * @param said what stands in the form now, in place of what was answered before
	 */
	private List<Row> rows(Practice practice, String taskKey, Map<String, ?> said) {
		List<Row> rows = new ArrayList<>(
				this.decisions.evaluate("documents", Map.of("kind", practice.kind(), "task", taskKey)).rows());
		String own = this.kinds.get(practice.kind()).property("documents");
		if (!own.isEmpty()) {
			Map<String, Object> answers = new HashMap<>();
			practice.allAnswers().values().forEach(answers::putAll);
			answers.putAll(said);
			Map<String, Object> facts = AnswerFacts.of(answers);
			facts.put("task", taskKey);
			rows.addAll(this.decisions.evaluate(own, facts).rows());
		}
		return rows;
	}

	/**
	 * All that the steps of a practice ask for, each type once, with the step that needs
	 * it first.
	 */
	public List<Needed> needed(Practice practice) {
		List<Needed> rows = new ArrayList<>();
		for (ProcessStep step : this.steps.of(practice.id())) {
			if (!"NOBODY".equals(step.turn())) {
				of(practice, step.id()).stream()
					.filter(need -> rows.stream().noneMatch(row -> row.need().type().equals(need.type())))
					.forEach(need -> rows.add(new Needed(need, step.name(), expired(need))));
			}
		}
		return rows;
	}

	private boolean expired(Required need) {
		int year = LocalDate.now(this.clock).getYear();
		return need.ofItsYear() && !need.missing()
				&& need.present().stream().allMatch(each -> each.date().getYear() < year);
	}

	/**
	 * The practice stays locked till the end: nobody takes away what was just counted.
	 */
	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		List<Row> rows = rows(practice, submission.taskKey(), submission.answers());
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
		Shelf shelf = shelf(viewer, practice, taskKey);
		return shelf.required().isEmpty() && !shelf.changes() ? Optional.empty()
				: Optional.of(new Panel("pannello-documenti", shelf));
	}

	/** What the task needs by what the viewer has typed so far. */
	public Shelf shelf(Viewer viewer, Practice practice, String taskKey) {
		Map<String, Object> typed = this.drafts.find(practice.id(), viewer.operator(), taskKey)
			.map(Draft::data)
			.orElse(Map.of());
		boolean changes = this.kinds.get(practice.kind()).words("documentsAt").contains(taskKey);
		return new Shelf(practice.id(), taskKey, of(practice, rows(practice, taskKey, typed)), changes);
	}

	/**
	 * A type of document that must be there.
	 *
	 * @param ofItsYear whether it is valid until 31 December of its year
	 */
	public record Required(String type, String label, boolean ofItsYear, List<DocumentView> present) {

		public boolean missing() {
			return this.present.isEmpty();
		}

	}

	/**
	 * A required document on the page of a practice's documents.
	 *
	 * @param step name of the step that cannot be completed without
	 * @param expired it is there, and not valid any more
	 */
	public record Needed(Required need, String step, boolean expired) {
	}

	/**
	 * What the panel beside a form shows.
	 *
	 * @param changes whether it depends on what is answered
	 */
	public record Shelf(UUID practice, String task, List<Required> required, boolean changes) {
	}

}
