package it.siz.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.sharing.Receivers.Receiver;
import it.siz.visibility.Action;

/**
 * The same act on several practices: each is checked by its own rules and stands on its
 * own, so one that is refused does not undo the others.
 */
@Component
public class SeveralPractices {

	private final Assignments assignments;

	private final Previews previews;

	private final HandOver handOver;

	private final Practices practices;

	private final Operators operators;

	SeveralPractices(Assignments assignments, Previews previews, HandOver handOver, Practices practices,
			Operators operators) {
		this.operators = operators;
		this.assignments = assignments;
		this.previews = previews;
		this.handOver = handOver;
		this.practices = practices;
	}

	/** In the order of the practices. */
	public List<Outcome> assign(Viewer viewer, List<UUID> chosen, NewAssignment wish) {
		return each(chosen, id -> this.assignments.grant(viewer, id, wish));
	}

	/** What `assign` would do, with the same checks. */
	public SeveralPreview preview(Viewer viewer, List<UUID> chosen, NewAssignment wish) {
		Map<UUID, Preview> previews = new LinkedHashMap<>();
		List<Outcome> outcomes = each(chosen, id -> previews.put(id, this.previews.of(viewer, id, wish)));
		Map<String, Integer> readers = new TreeMap<>();
		previews.values()
			.forEach(preview -> preview.readers().forEach(person -> readers.merge(person.name(), 1, Integer::sum)));
		return new SeveralPreview(this.operators.unit(String.valueOf(wish.unit())),
				previews.values().stream().map(Preview::operator).filter(Objects::nonNull).findFirst().orElse(null),
				String.valueOf(wish.access()), readers, List.copyOf(previews.keySet()),
				previews.values().stream().mapToInt(preview -> preview.documents().size()).sum(),
				previews.values().stream().mapToInt(Preview::notes).sum(),
				outcomes.stream().filter(outcome -> !outcome.done()).toList());
	}

	/** In the order of the practices. */
	public List<Outcome> handOver(Viewer viewer, List<UUID> chosen, @Nullable UUID colleague) {
		return each(chosen, id -> this.handOver.to(viewer, id, colleague));
	}

	/**
	 * People of a unit: able when at least one of the practices that the viewer may
	 * assign would open for them.
	 */
	public List<Candidate> people(Viewer viewer, Collection<UUID> chosen, String unit) {
		return merged(chosen.stream()
			.filter(id -> this.practices.may(viewer, id, Action.ASSIGN))
			.map(id -> this.previews.people(viewer, id, unit))
			.toList());
	}

	/** Colleagues to whom at least one of the practices can be handed over. */
	public List<Candidate> colleagues(Viewer viewer, Collection<UUID> chosen) {
		return merged(chosen.stream()
			.filter(id -> this.practices.may(viewer, id, Action.VIEW))
			.map(id -> this.handOver.colleagues(viewer, id))
			.toList());
	}

	private static List<Candidate> merged(List<List<Receiver>> all) {
		Map<UUID, Candidate> people = new LinkedHashMap<>();
		all.forEach(of -> of.forEach(each -> people.merge(each.id(),
				new Candidate(each.id(), each.name(), each.obstacle()), (one, other) -> one.able() ? one : other)));
		return List.copyOf(people.values());
	}

	private static List<Outcome> each(List<UUID> chosen, Consumer<UUID> act) {
		List<Outcome> outcomes = new ArrayList<>();
		for (UUID id : chosen) {
			outcomes.add(outcome(id, act));
		}
		return outcomes;
	}

	private static Outcome outcome(UUID id, Consumer<UUID> act) {
		try {
			act.accept(id);
			return new Outcome(id, List.of());
		}
		catch (Problem problem) {
			if (!problem.faults().isEmpty()) {
				return new Outcome(id, problem.faults());
			}
			// Absent is what nobody may know of; here the viewer sees it, and may not.
			String code = (problem.status() == 404) ? "sharing.notYours" : problem.code();
			return new Outcome(id, List.of(new Fault("", code, problem.args())));
		}
		catch (ConcurrencyFailureException ex) {
			return new Outcome(id, List.of(Fault.of("", "problem.changed")));
		}
	}

	/**
	 * What became of one practice.
	 *
	 * @param faults why it was refused; empty when it was done
	 */
	public record Outcome(UUID practice, List<Fault> faults) {

		public boolean done() {
			return this.faults.isEmpty();
		}

		/** The first reason of a refusal. */
		public @Nullable Fault why() {
			return done() ? null : this.faults.get(0);
		}

	}

	/**
	 * Somebody who may receive.
	 *
	 * @param obstacle why none of the practices would open; null when at least one does
	 */
	public record Candidate(UUID id, String name, @Nullable Fault obstacle) {

		public boolean able() {
			return this.obstacle == null;
		}

	}

}
