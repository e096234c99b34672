package it.siz.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.practice.ChildPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/**
 * Hands the outcome of an application over: the referents' practice "Domanda e richieste"
 * comes to be, owned by who approved the ranking and assigned to who sent the
 * application.
 */
@Component
@Transactional
public class Delivery {

	private final Calls calls;

	private final Practices practices;

	private final Kinds kinds;

	private final JdbcClient jdbc;

	Delivery(Calls calls, Practices practices, Kinds kinds, JdbcClient jdbc) {
		this.kinds = kinds;
		this.calls = calls;
		this.practices = practices;
		this.jdbc = jdbc;
	}

	/**
	 * Asked again, nothing happens.
	 * @throws Problem 404 when the practice or the approved ranking is missing
	 */
	public void deliver(UUID application) {
		List<String> outcomes = outcomes(application);
		if (outcomes.isEmpty()) {
			return;
		}
		Practice practice = this.practices.get(application);
		UUID call = Objects.requireNonNull(practice.callId());
		this.calls.approved(call);
		ServiceKind kind = this.kinds.get(practice.kind());
		Practice domanda = this.practices
			.openChild(new ChildPractice(application, kind.property("outcome"), approver(call), kind.property("office"),
					practice.ownerId(), Map.of("funded", outcomes.contains("AMMESSO_FINANZIATO"), "ranked",
							outcomes.contains("AMMESSO_NON_FINANZIATO"))));
		this.jdbc.sql("update requested_intervention set domanda_id = ?, version = version + 1 where practice_id = ?")
			.params(domanda.id(), application)
			.update();
	}

	/** Of the requests that nobody has delivered yet. */
	private List<String> outcomes(UUID application) {
		return this.jdbc.sql("""
				select coalesce(outcome, 'RESPINTO') from requested_intervention
				where practice_id = ? and domanda_id is null for update""")
			.param(application)
			.query(String.class)
			.list();
	}

	private UUID approver(UUID call) {
		return this.jdbc.sql("select approved_by from ranking where call_id = ? and state = 'APPROVATA'")
			.param(call)
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::absent);
	}

}
