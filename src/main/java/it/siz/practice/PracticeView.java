package it.siz.practice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.operator.OperatorView;
import it.siz.operator.Unit;

/**
 * A practice in a list or at the head of its page.
 *
 * @param number as people write it (PIC-2026-0031)
 * @param turn OWNER, OFFICE, ASSIGNED or NOBODY
 * @param step name of the node its process stands at
 */
public record PracticeView(UUID id, String number, String kind, String label, String state, String turn, String step,
		Person subject, OperatorView owner, Unit unit, @Nullable UUID call, @Nullable UUID parent, Instant opened,
		@Nullable Instant sent, @Nullable Instant closed) {

	/**
	 * The person a practice is for.
	 *
	 * @param id null for somebody whom a report from outside names and nobody has looked
	 * up yet; the identifier is empty then
	 */
	public record Person(@Nullable UUID id, String name, String identifier) {
	}

}
