package it.siz.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.practice.PracticeView.Person;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/** Names beside the rows of an overview: one query each for persons, owners, units. */
@Component
class OverviewLines {

	private final Subjects subjects;

	private final Operators operators;

	private final Kinds kinds;

	OverviewLines(Subjects subjects, Operators operators, Kinds kinds) {
		this.subjects = subjects;
		this.operators = operators;
		this.kinds = kinds;
	}

	List<OverviewLine> of(List<OverviewRow> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		Map<UUID, SubjectView> persons = byId(
				this.subjects.all(rows.stream().map(OverviewRow::subject).distinct().toList()), SubjectView::id);
		Map<UUID, OperatorView> owners = byId(
				this.operators.all(rows.stream().map(OverviewRow::owner).distinct().toList()), OperatorView::id);
		Map<String, Unit> units = this.operators.units();
		Map<String, ServiceKind> known = byId(this.kinds.all(), ServiceKind::key);
		return rows.stream()
			.map(row -> line(row, known.get(row.kind()), persons.get(row.subject()), units.get(row.unit()),
					owners.get(row.owner())))
			.toList();
	}

	/** The predicate lets only known kinds through, so there is one. */
	private static OverviewLine line(OverviewRow row, ServiceKind kind, SubjectView person, Unit unit,
			OperatorView owner) {
		return new OverviewLine(row.id(), row.canOpen() ? row.code() : null, row.kind(), kind.label(),
				kind.property("section"), new Person(person.id(), person.name(), person.identifier()), unit, owner,
				row.state(), row.opened(), row.closed(), row.canOpen());
	}

	private static <K, T> Map<K, T> byId(List<T> all, Function<T, K> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

}
