package it.siz.household;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a household, from a day to a day.
 *
 * @param subject the person's card; null for who is not in the registry
 * @param kinship code, see {@link Kinship}
 * @param to first day on which it no longer holds; null while it does
 * @param source OPERATORE, ANPR or ISEE
 * @param reason why it came to be, see {@link ChangeReason}; null from ANPR or an ISEE
 * @param ended why it ended
 */
public record Member(UUID id, @Nullable UUID subject, String name, @Nullable LocalDate birthDate, String kinship,
		@JsonIgnore int generation, LocalDate from, @Nullable LocalDate to, String source, @Nullable String reason,
		@Nullable String ended) {

	/** The one to whom all others are related. */
	@JsonIgnore
	public boolean isReference() {
		return Kinship.REFERENCE.equals(this.kinship);
	}

	/** The same person as a new set would name him or her, with the same kinship. */
	NewMember named() {
		return (this.subject != null) ? NewMember.of(this.subject, this.kinship)
				: new NewMember(null, this.name, this.birthDate, this.kinship);
	}

}
