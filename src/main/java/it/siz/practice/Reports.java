package it.siz.practice;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.workflow.Actor;

/**
 * A report (segnalazione) goes to another unit, which hands it to one of its people (FAQ
 * Segnalazioni, 1).
 */
@Component
@Transactional
public class Reports {

	private final Practices practices;

	private final Entrusting entrusting;

	private final Operators operators;

	Reports(Practices practices, Entrusting entrusting, Operators operators) {
		this.practices = practices;
		this.entrusting = entrusting;
		this.operators = operators;
	}

	/** The unit named in the report may read and edit it from now on. */
	public void forward(UUID report) {
		Practice practice = this.practices.get(report);
		String unit = Said.of(practice, "servizioDestinatario").orElseThrow();
		practice.handleBy(unit);
		this.entrusting.to(practice, unit, null, practice.ownerId());
	}

	/** The unit gives it back with its reason: it sees and handles it no longer. */
	public void giveBack(UUID report) {
		Practice practice = this.practices.get(report);
		String unit = practice.handledBy();
		if (unit != null) {
			String referent = Actor.current();
			UUID by = (referent != null) ? this.operators.idOf(referent) : null;
			this.entrusting.from(practice, unit, (by != null) ? by : practice.ownerId());
			practice.handleBy(null);
		}
	}

	/** The operator chosen by the unit is told; nobody when the unit only took note. */
	public void entrust(UUID report) {
		Practice practice = this.practices.get(report);
		String unit = practice.handledBy();
		if (unit != null) {
			Said.of(practice, "operatore")
				.ifPresent(username -> this.entrusting.to(practice, unit, this.operators.idOf(username),
						practice.ownerId()));
		}
	}

}
