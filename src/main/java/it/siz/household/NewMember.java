package it.siz.household;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.SearchText;

/**
 * A member as somebody names it: a person of the registry, or else a name.
 *
 * @param subject person of the registry; then neither name nor birth date is needed
 * @param name of who is not in the registry
 * @param kinship code, see {@link Kinship}
 */
public record NewMember(@Nullable UUID subject, @Nullable String name, @Nullable LocalDate birthDate,
		@Nullable String kinship) {

	public static NewMember of(UUID subject, String kinship) {
		return new NewMember(subject, null, null, kinship);
	}

	/** By which two mentions of the same person are known. */
	String key() {
		return (this.subject != null) ? this.subject.toString()
				: SearchText.fold(String.valueOf(this.name)) + ' ' + this.birthDate;
	}

}
