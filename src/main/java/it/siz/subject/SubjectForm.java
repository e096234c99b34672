package it.siz.subject;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to register or correct a person, as in the REST contract; pages bind the
 * same fields.
 */
public record SubjectForm(@Nullable Identifier identifier, @Nullable String cognome, @Nullable String nome,
		@Nullable String sesso, @Nullable LocalDate dataNascita, @Nullable String luogoNascita,
		@Nullable Residence residenza, @Nullable Informativa informativa) {

	public record Identifier(@Nullable String type, @Nullable String value) {
	}

	/**
	 * @param comune ISTAT code
	 */
	public record Residence(@Nullable String comune, @Nullable String indirizzo, @Nullable String civico,
			@Nullable String cap) {
	}

	public record Informativa(@Nullable LocalDate date) {
	}

}
