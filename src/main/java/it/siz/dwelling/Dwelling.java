package it.siz.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A dwelling of the register.
 *
 * @param comune as people write it
 * @param size in square metres
 * @param floor 0 at the ground
 * @param rent in euro a month
 * @param assigned somebody has accepted it
 * @param retired it is offered no more
 * @param offered an offer of it is open
 * @param version for the next change
 */
public record Dwelling(UUID id, String address, String comune, String owner, DwellingKind kind, int rooms, int size,
		boolean accessible, int floor, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rent,
		LocalDate availableFrom, boolean assigned, boolean retired, boolean offered, int version) {

	public boolean free() {
		return !this.assigned && !this.retired && !this.offered;
	}

}
