package it.siz.operator;

import java.util.List;
import java.util.UUID;

/** What is still open in somebody's name: told by the module that counts practices. */
public interface OpenDuties {

	/** By unit; nothing when there is nothing to hand over. */
	List<Duty> of(UUID operator);

	/**
	 * Numbers only: who keeps accounts sees no case data.
	 *
	 * @param practices open practices that the operator owns in the unit
	 * @param tasks open tasks in the operator's name
	 */
	record Duty(Unit unit, int practices, int tasks) {
	}

}
