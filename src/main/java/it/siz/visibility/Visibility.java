package it.siz.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.decision.DecisionOutcome;
import it.siz.decision.Decisions;
import it.siz.decision.DraftDecision;
import it.siz.decision.Row;
import it.siz.kernel.ModelsDeployed;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/**
 * The one interpreter of dmn/visibility.dmn: what a role in a unit may do with a kind of
 * practice, as scopes. The table sees nothing of a single practice, so its answer turns
 * into one SQL predicate; what it does not say is denied.
 */
@Component
public class Visibility {

	private static final String TABLE = "visibility";

	private final Decisions decisions;

	private volatile Map<Question, List<Rule>> answers = new ConcurrentHashMap<>();

	Visibility(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Every rule that speaks for the viewer about this kind and action; empty means
	 * denied.
	 */
	public List<Rule> rules(Viewer viewer, String kind, Action action) {
		List<Rule> rules = new ArrayList<>();
		String unit = (viewer.unit() != null) ? viewer.unit().code() : "";
		for (Role role : viewer.roles()) {
			rules.addAll(this.answers.computeIfAbsent(new Question(role, unit, kind, action), this::ask));
		}
		return rules;
	}

	/** What a role gives to whoever works in a unit. */
	public Set<Scope> scopes(Role role, String unit, String kind, Action action) {
		return this.answers.computeIfAbsent(new Question(role, unit, kind, action), this::ask)
			.stream()
			.map(Rule::scope)
			.collect(Collectors.toSet());
	}

	/** What a rule says, in the words of its table. */
	public String sentence(String rule) {
		return this.decisions.sentences(TABLE).getOrDefault(rule, "");
	}

	/** The scopes in which the viewer may act on this kind. */
	public Set<Scope> scopes(Viewer viewer, String kind, Action action) {
		Set<Scope> scopes = new TreeSet<>();
		rules(viewer, kind, action).forEach(rule -> scopes.add(rule.scope()));
		return scopes;
	}

	/**
	 * What a changed table would give and take, against the one in force.
	 * @param table text of the changed dmn/visibility.dmn
	 * @throws it.siz.kernel.Problem 422 when it cannot be read as that table
	 */
	public List<ScopeChange> changes(String table, Collection<String> units, Collection<String> kinds) {
		DraftDecision draft = draft(table);
		List<ScopeChange> changes = new ArrayList<>();
		for (Role role : Role.values()) {
			for (String unit : units) {
				for (String kind : kinds) {
					for (Action action : Action.values()) {
						compare(new Question(role, unit, kind, action), draft, changes);
					}
				}
			}
		}
		return changes;
	}

	private DraftDecision draft(String table) {
		try {
			DraftDecision draft = this.decisions.draft(TABLE, table);
			scopes(draft.evaluate(facts(new Question(Role.REFERENTE, "", "", Action.VIEW))));
			return draft;
		}
		catch (IllegalArgumentException ex) {
			throw Problem.refused("file", "visibility.unreadable", String.valueOf(ex.getMessage()));
		}
	}

	private void compare(Question question, DraftDecision draft, List<ScopeChange> changes) {
		Set<Scope> before = scopes(this.decisions.evaluate(TABLE, facts(question)));
		Set<Scope> after = scopes(draft.evaluate(facts(question)));
		for (Scope scope : Scope.values()) {
			if (before.contains(scope) != after.contains(scope)) {
				changes.add(new ScopeChange(question.role(), question.unit(), question.kind(), question.action(), scope,
						after.contains(scope)));
			}
		}
	}

	private static Set<Scope> scopes(DecisionOutcome outcome) {
		return outcome.rows().stream().map(row -> Scope.valueOf(row.text("scope"))).collect(Collectors.toSet());
	}

	private static Map<String, String> facts(Question question) {
		return Map.of("role", question.role().name(), "unit", question.unit(), "kind", question.kind(), "action",
				question.action().name());
	}

	private List<Rule> ask(Question question) {
		var outcome = this.decisions.evaluate(TABLE, facts(question));
		return outcome.rows().stream().map(row -> rule(question, outcome.version(), row)).toList();
	}

	/** A word outside the vocabulary stops here: better no answer than a wrong one. */
	private static Rule rule(Question question, int version, Row row) {
		return new Rule(row.ruleId(), version, question.kind(), question.action(), Scope.valueOf(row.text("scope")));
	}

	/**
	 * Another object as soon as other rules or kinds may be in force: what is derived
	 * from the answers is kept for one edition only.
	 */
	public Object edition() {
		return this.answers;
	}

	/**
	 * After the tables and the kinds have been forgotten, which come first; who still
	 * derives from the old ones keeps that with the old edition.
	 */
	@EventListener(ModelsDeployed.class)
	void forget() {
		this.answers = new ConcurrentHashMap<>();
	}

	private record Question(Role role, String unit, String kind, Action action) {
	}

}
