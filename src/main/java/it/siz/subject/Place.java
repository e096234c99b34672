package it.siz.subject;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A Comune or a foreign state, during the period in which it bore this name and these
 * codes.
 *
 * @param code Belfiore code (E648, Z404); empty for what no codice fiscale names
 * @param key ISTAT code of a Comune, ISO 3166-1 alpha-3 code of a state
 * @param otherName in the other language of the place; empty for most
 * @param province two letters; empty for a state
 * @param from first day; the earliest possible when unknown
 * @param to last day; null when it is still so
 * @param citizenship whether a state gives one
 */
public record Place(String code, String key, String name, String otherName, String province, LocalDate from,
		@Nullable LocalDate to, boolean citizenship) {

	public boolean foreign() {
		return this.province.isEmpty();
	}

	boolean on(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/** "Codogno (LO)", as it is offered and read back. */
	public String label() {
		return foreign() ? this.name : this.name + " (" + this.province + ')';
	}

}
