package it.siz.subject;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An address during the time in which it held.
 *
 * @param comune ISTAT code, or the Belfiore code of a foreign state
 * @param from first day; null when not known
 * @param to day on which the next one begins; null while it holds
 */
public record Address(AddressKind kind, @Nullable String comune, @Nullable String street, @Nullable String number,
		@Nullable String postalCode, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Whether it is the same place. */
	boolean at(Address other) {
		return new Address(this.kind, this.comune, this.street, this.number, this.postalCode, null, null)
			.equals(new Address(other.kind, other.comune, other.street, other.number, other.postalCode, null, null));
	}

	boolean empty() {
		return this.comune == null && this.street == null && this.number == null && this.postalCode == null;
	}

}
