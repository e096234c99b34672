package it.siz.dwelling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAccess;
import it.siz.practice.Practices;
import it.siz.visibility.Action;
import it.siz.workflow.ServiceKind;

/** The households that wait for an offer, by the predicate of every list. */
@Component
class WaitingHouseholds {

	private final Practices practices;

	private final PracticeAccess access;

	private final JdbcClient jdbc;

	WaitingHouseholds(Practices practices, PracticeAccess access, JdbcClient jdbc) {
		this.practices = practices;
		this.access = access;
		this.jdbc = jdbc;
	}

	List<Waiting> of(Viewer viewer, ServiceKind kind) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		Map<UUID, String> persons = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.id, s.family_name || ' ' || s.given_name as person
				from practice p join subject s on s.id = p.subject_id
				where p.kind = :kind and p.state = :state and p.closed_at is null and\s""" + visible.sql())
			.param("kind", kind.key())
			.param("state", kind.property("waits"))
			.params(visible.values())
			.query(row -> {
				persons.put(row.getObject("id", UUID.class), row.getString("person"));
			});
		return this.practices.all(List.copyOf(persons.keySet()))
			.stream()
			.map(practice -> new Waiting(practice, persons.get(practice.id())))
			.toList();
	}

	/** A household that waits, with the name of its person. */
	record Waiting(Practice practice, String person) {
	}

}
