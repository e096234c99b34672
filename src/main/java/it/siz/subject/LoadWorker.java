package it.siz.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.subject.LoadRows.Waiting;

/**
 * Loads the rows that wait, some in each transaction: after a crash the rest goes on
 * where it was. Several nodes share the work. A row that fails with its neighbours is
 * tried alone.
 */
@Component
class LoadWorker {

	private static final Logger LOG = LoggerFactory.getLogger(LoadWorker.class);

	private static final int BATCH = 100;

	private final LoadRows rows;

	private final Subjects subjects;

	private final Identifiers identifiers;

	private final SubjectCheck check;

	private final Places places;

	private final Operators operators;

	private final TransactionTemplate transaction;

	LoadWorker(LoadRows rows, Subjects subjects, Identifiers identifiers, SubjectCheck check, Places places,
			Operators operators, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.subjects = subjects;
		this.check = check;
		this.identifiers = identifiers;
		this.places = places;
		this.operators = operators;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
	void work() {
		int most = BATCH;
		boolean more = true;
		while (more) {
			int now = most;
			try {
				more = Boolean.TRUE.equals(this.transaction.execute(status -> load(now)));
				most = BATCH;
			}
			catch (RuntimeException ex) {
				if (most == 1) {
					LOG.warn("A row of a load waits: {}", ex.getClass().getSimpleName());
					return;
				}
				most = 1;
			}
		}
	}

	private boolean load(int most) {
		List<Waiting> waiting = this.rows.waiting(most);
		Map<UUID, Viewer> viewers = new HashMap<>();
		waiting.forEach(row -> load(row, viewers.computeIfAbsent(row.by(), this::viewer)));
		return !waiting.isEmpty();
	}

	private Viewer viewer(UUID operator) {
		return this.operators.viewer(this.operators.usernameOf(operator));
	}

	private void load(Waiting row, Viewer viewer) {
		try {
			SubjectForm form = new TypedPerson(row.fields(), this.places, this.subjects::byIdentifier).form();
			Optional<UUID> holder = this.identifiers.holder(form.identifier());
			if (holder.isPresent()) {
				this.rows.done(row, "PRESENTE", holder.get(), List.of());
				return;
			}
			List<Fault> faults = this.check.sheet(form);
			if (faults.isEmpty()) {
				this.rows.done(row, "CARICATA", this.subjects.register(viewer, form).id(), List.of());
			}
			else {
				this.rows.done(row, "RIFIUTATA", null, faults);
			}
		}
		catch (Problem problem) {
			this.rows.done(row, "RIFIUTATA", null, problem.faults());
		}
	}

}
