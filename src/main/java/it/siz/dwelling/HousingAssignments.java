package it.siz.dwelling;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.practice.ChildPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Prefill;
import it.siz.workflow.Actor;
import it.siz.workflow.Kinds;

/**
 * A referral that needs a dwelling becomes an assignment of the office that examined it;
 * its profile begins with what the referral said.
 */
@Component
@Transactional
public class HousingAssignments implements Prefill {

	private final Practices practices;

	private final Operators operators;

	private final Kinds kinds;

	HousingAssignments(Practices practices, Operators operators, Kinds kinds) {
		this.practices = practices;
		this.operators = operators;
		this.kinds = kinds;
	}

	/** Opened by who completed the examination, shared with who referred it. */
	public void open(UUID referral) {
		Practice practice = this.practices.get(referral);
		String username = Actor.current();
		UUID by = (username != null) ? this.operators.idOf(username) : null;
		if (by == null) {
			throw new IllegalStateException("An assignment needs a referent who acts");
		}
		String unit = this.kinds.get(practice.kind()).property("office");
		this.practices.openChild(new ChildPractice(referral, this.kinds.get(practice.kind()).property("assignment"), by,
				unit, practice.ownerId(), Map.of()));
	}

	/** Fields with the property `prefill` = `referral`, by the same key. */
	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(Practice practice, Map<String, Map<String, String>> fields) {
		if (practice.parentId() == null || fields.values().stream().noneMatch(HousingAssignments::referred)) {
			return Map.of();
		}
		Practice parent = this.practices.get(practice.parentId());
		Map<String, Object> said = parent.answers(this.kinds.get(parent.kind()).property("referral"));
		Map<String, Object> known = new java.util.HashMap<>();
		fields.forEach((key, properties) -> {
			if (referred(properties) && said.get(key) != null) {
				known.put(key, said.get(key));
			}
		});
		return known;
	}

	private static boolean referred(Map<String, String> properties) {
		return "referral".equals(properties.get("prefill"));
	}

}
