package it.siz.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.kernel.ModelsDeployed;
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

	private final Map<Question, List<Rule>> answers = new ConcurrentHashMap<>();

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

	/** The scopes in which the viewer may act on this kind. */
	public Set<Scope> scopes(Viewer viewer, String kind, Action action) {
		Set<Scope> scopes = new TreeSet<>();
		rules(viewer, kind, action).forEach(rule -> scopes.add(rule.scope()));
		return scopes;
	}

	private List<Rule> ask(Question question) {
		var outcome = this.decisions.evaluate(TABLE, Map.of("role", question.role().name(), "unit", question.unit(),
				"kind", question.kind(), "action", question.action().name()));
		return outcome.rows().stream().map(row -> rule(question, outcome.version(), row)).toList();
	}

	/** A word outside the vocabulary stops here: better no answer than a wrong one. */
	private static Rule rule(Question question, int version, Row row) {
		return new Rule(row.ruleId(), version, question.kind(), question.action(), Scope.valueOf(row.text("scope")));
	}

	@EventListener(ModelsDeployed.class)
	void forget() {
		this.answers.clear();
	}

	private record Question(Role role, String unit, String kind, Action action) {
	}

}
