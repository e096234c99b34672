package it.siz.duplicate;

import org.springframework.stereotype.Component;

/**
 * What a person can have once: the code in use and the address of today. Of two, the one
 * that was not chosen becomes history, before everything moves.
 */
@Component
class UnitedCard {

	private final Changes changes;

	UnitedCard(Changes changes) {
		this.changes = changes;
	}

	void settle(Union union) {
		this.changes.set(union, "subject_identifier", "replaced_at", "now()",
				"replaced_at is null and subject_id = " + loser(union, Field.CODE), null);
		this.changes.set(union, "subject_address", "to_date", "current_date",
				"to_date is null and kind = 'RESIDENZA' and subject_id = " + loser(union, Field.RESIDENCE)
						+ " and exists (select 1 from subject_address o where o.to_date is null and o.kind = 'RESIDENZA'"
						+ " and o.subject_id = " + winner(union, Field.RESIDENCE) + ')',
				null);
		this.changes.set(union, "subject_address", "to_date", "current_date",
				"to_date is null and subject_id = :merged and kind in (select o.kind from subject_address o"
						+ " where o.to_date is null and o.subject_id = :kept and o.kind <> 'RESIDENZA')",
				null);
		union.taken().forEach(field -> exchangeWords(union, field));
	}

	/** Whose word a datum is goes with the datum; each record has one of a field. */
	private void exchangeWords(Union union, String field) {
		this.changes.set(union, "subject_source", "field", "'~' || field", "subject_id = :kept and field = :value",
				field);
		this.changes.set(union, "subject_source", "subject_id", ":kept", "subject_id = :merged and field = :value",
				field);
		this.changes.set(union, "subject_source", "subject_id", ":merged",
				"subject_id = :kept and field = '~' || :value", field);
		this.changes.set(union, "subject_source", "field", ":value", "subject_id = :merged and field = '~' || :value",
				field);
	}

	private static String loser(Union union, String field) {
		return union.taken().contains(field) ? ":kept" : ":merged";
	}

	private static String winner(Union union, String field) {
		return union.taken().contains(field) ? ":merged" : ":kept";
	}

}
