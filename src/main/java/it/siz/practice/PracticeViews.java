package it.siz.practice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.practice.PracticeView.Person;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;
import it.siz.workflow.Kinds;
import it.siz.workflow.ProcessNames;

/**
 * Names beside the ids of practices: one query for all persons, one for all owners, one
 * for all units.
 */
@Component
@Transactional(readOnly = true)
public class PracticeViews {

	private final Subjects subjects;

	private final Operators operators;

	private final Kinds kinds;

	private final ProcessNames names;

	PracticeViews(Subjects subjects, Operators operators, Kinds kinds, ProcessNames names) {
		this.names = names;
		this.subjects = subjects;
		this.operators = operators;
		this.kinds = kinds;
	}

	public PracticeView of(Practice practice) {
		return of(List.of(practice)).get(0);
	}

	public List<PracticeView> of(List<Practice> practices) {
		Map<UUID, SubjectView> persons = byId(
				this.subjects
					.all(practices.stream().map(Practice::subjectId).filter(Objects::nonNull).distinct().toList()),
				SubjectView::id);
		Map<UUID, OperatorView> owners = byId(
				this.operators.all(practices.stream().map(Practice::ownerId).distinct().toList()), OperatorView::id);
		Map<String, Unit> units = this.operators.units();
		return practices.stream()
			.map(each -> view(each, persons.get(each.subjectId()), owners.get(each.ownerId()),
					units.get(each.unitCode())))
			.toList();
	}

	private PracticeView view(Practice practice, @Nullable SubjectView person, OperatorView owner, Unit unit) {
		return new PracticeView(practice.id(), practice.code(), practice.kind(), this.kinds.label(practice.kind()),
				practice.state(), practice.turn().name(), this.names.of(practice.kind(), practice.step()),
				person(practice, person), owner, unit, practice.callId(), practice.parentId(), practice.openedAt(),
				practice.protocolAt(), practice.closedAt());
	}

	/** Somebody who is only named has a name and nothing else. */
	private static Person person(Practice practice, @Nullable SubjectView known) {
		return (known != null) ? new Person(known.id(), known.name(), known.identifier())
				: new Person(null, String.valueOf(practice.personName()), "");
	}

	private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

}
