package it.siz.practice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.visibility.Rule;
import it.siz.visibility.Visibility;
import it.siz.workflow.Kinds;

/**
 * Why can I, or can't I, see this: from the rows of the table that decides, asked of the
 * same predicate.
 */
@Component
@Transactional(readOnly = true)
public class Explanations {

	private static final List<Action> ACTIONS = List.of(Action.VIEW, Action.EDIT, Action.ASSIGN, Action.CLOSE);

	private final Practices practices;

	private final PracticeAccess access;

	private final Visibility visibility;

	private final Operators operators;

	private final Kinds kinds;

	private final EntityManager entities;

	private final MessageSource messages;

	Explanations(Practices practices, PracticeAccess access, Visibility visibility, Operators operators, Kinds kinds,
			EntityManager entities, MessageSource messages) {
		this.practices = practices;
		this.access = access;
		this.visibility = visibility;
		this.operators = operators;
		this.kinds = kinds;
		this.entities = entities;
		this.messages = messages;
	}

	/**
	 * For a practice that the viewer may see, or of which the overview tells.
	 * @throws Problem 404 otherwise
	 */
	public List<Explanation> of(Viewer viewer, UUID id) {
		Practice practice = known(viewer, id);
		return ACTIONS.stream().map(action -> explain(viewer, practice, action)).toList();
	}

	/**
	 * What the overview tells of a practice that the viewer may not open.
	 * @throws Problem 404 when the overview does not tell of it
	 */
	public Practice known(Viewer viewer, UUID id) {
		return this.practices.may(viewer, id, Action.VIEW) ? this.practices.get(id)
				: this.practices.visible(viewer, id, Action.OVERVIEW);
	}

	private Explanation explain(Viewer viewer, Practice practice, Action action) {
		List<Rule> rules = this.visibility.rules(viewer, practice.kind(), action);
		for (Rule rule : rules) {
			if (holds(viewer, practice, rule)) {
				return new Explanation(action, true, rule.id(), rule.scope(), this.visibility.sentence(rule.id()));
			}
		}
		Rule nearest = rules.isEmpty() ? null : rules.get(0);
		return new Explanation(action, false, (nearest != null) ? nearest.id() : null,
				(nearest != null) ? nearest.scope() : null, refusal(viewer, practice, action, nearest));
	}

	private boolean holds(Viewer viewer, Practice practice, Rule rule) {
		return this.access.within(viewer, rule.scope(), practice.id());
	}

	private String refusal(Viewer viewer, Practice practice, Action action, @Nullable Rule nearest) {
		String kind = this.kinds.get(practice.kind()).label();
		Unit unit = this.operators.unit(practice.unitCode());
		if (nearest == null) {
			return say("practice.why.role", kind, say("practice.why." + action));
		}
		String mine = (viewer.unit() != null) ? viewer.unit().name() : "";
		return say("practice.why.unit", kind, unit.name(), mine, this.visibility.sentence(nearest.id()));
	}

	/**
	 * Who can see a practice, and through which rule: for the units that have to do with
	 * it, the people by what lets them in.
	 */
	public List<Reader> readers(Viewer viewer, UUID id) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		Map<String, Reader> readers = new TreeMap<>();
		for (String unit : units(practice)) {
			for (Viewer person : this.operators.staff(unit)) {
				Explanation why = explain(person, practice, Action.VIEW);
				if (why.allowed()) {
					boolean edits = explain(person, practice, Action.EDIT).allowed();
					readers
						.computeIfAbsent(unit + why.rule() + edits,
								key -> new Reader(this.operators.unit(unit).name(), why.text(), edits,
										new ArrayList<>()))
						.people()
						.add(person.name());
				}
			}
		}
		return List.copyOf(readers.values());
	}

	/** The owner counts with the unit of the practice. */
	private Set<String> units(Practice practice) {
		Set<String> units = new LinkedHashSet<>(List.of(practice.unitCode()));
		if (practice.handledBy() != null) {
			units.add(practice.handledBy());
		}
		units.addAll(this.entities.createQuery(
				"select distinct a.unitCode from Assignment a where a.practiceId = :id and a.revokedAt is null",
				String.class)
			.setParameter("id", practice.id())
			.getResultList());
		return units;
	}

	private String say(String code, Object... args) {
		return String.valueOf(this.messages.getMessage(code, args, LocaleContextHolder.getLocale()));
	}

	/**
	 * People of one unit whom one rule lets in.
	 *
	 * @param edits whether they may edit, too
	 */
	public record Reader(String unit, String rule, boolean edits, List<String> people) {
	}

}
