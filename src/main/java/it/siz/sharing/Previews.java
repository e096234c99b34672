package it.siz.sharing;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Diary;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.sharing.Receivers.Receiver;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;

/** Says who will see what before it is shared; checks the same rules as the sharing. */
@Component
@Transactional(readOnly = true)
public class Previews {

	private final Practices practices;

	private final AssignmentRules rules;

	private final Receivers receivers;

	private final Operators operators;

	private final Documents documents;

	private final Diary diary;

	private final Kinds kinds;

	Previews(Practices practices, AssignmentRules rules, Receivers receivers, Operators operators, Documents documents,
			Diary diary, Kinds kinds) {
		this.practices = practices;
		this.rules = rules;
		this.receivers = receivers;
		this.operators = operators;
		this.documents = documents;
		this.diary = diary;
		this.kinds = kinds;
	}

	/**
	 * The people of a unit, for the choice of one.
	 * @throws Problem 404 when the viewer may not assign the practice
	 */
	public List<Receiver> people(Viewer viewer, UUID id, String unit) {
		Practice practice = this.practices.visible(viewer, id, Action.ASSIGN);
		return this.receivers.of(practice, unit, this.kinds.get(practice.kind()).label());
	}

	/**
	 * @throws Problem 404 when the viewer may not assign the practice, 422 per field
	 */
	public Preview of(Viewer viewer, UUID id, NewAssignment wish) {
		Practice practice = this.practices.visible(viewer, id, Action.ASSIGN);
		String label = this.kinds.get(practice.kind()).label();
		List<Fault> faults = this.rules.check(practice, wish, label);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		String unit = String.valueOf(wish.unit());
		List<Receiver> meant = this.receivers.of(practice, unit, label)
			.stream()
			.filter(person -> wish.operator() == null || person.id().equals(wish.operator()))
			.toList();
		return new Preview(this.operators.unit(unit), (wish.operator() != null) ? meant.get(0).name() : null,
				String.valueOf(wish.access()), meant.stream().filter(Receiver::able).toList(),
				meant.stream().filter(person -> !person.able()).toList(),
				this.documents.of(id).stream().map(DocumentView::name).toList(), this.diary.of(viewer, id).size());
	}

}
