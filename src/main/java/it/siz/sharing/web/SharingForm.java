package it.siz.sharing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.TypedDate;
import it.siz.sharing.NewAssignment;

/**
 * The form as it was typed; empty fields are absent.
 *
 * @param unit code of the unit chosen first
 * @param operator id of one of its people; "tutti" for everybody
 */
record SharingForm(@Nullable String unit, @Nullable String operator, @Nullable String access, @Nullable String until,
		@Nullable String note) {

	private static final String EVERYBODY = "tutti";

	static SharingForm empty(@Nullable String unit) {
		return new SharingForm(unit, null, null, null, null);
	}

	/**
	 * @throws Problem 422 when nobody was chosen, or a date is no date
	 */
	NewAssignment wish() {
		return new NewAssignment(SearchText.blankToNull(this.unit), person(), this.access, day(),
				SearchText.blankToNull(this.note));
	}

	private @Nullable UUID person() {
		if (EVERYBODY.equals(this.operator)) {
			return null;
		}
		try {
			return UUID.fromString(String.valueOf(this.operator));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.refused("operator", "sharing.chooseWho");
		}
	}

	private @Nullable LocalDate day() {
		String typed = SearchText.blankToNull(this.until);
		try {
			return (typed != null) ? TypedDate.parse(typed) : null;
		}
		catch (DateTimeParseException ex) {
			throw Problem.refused("until", "sharing.untilDate");
		}
	}

}
