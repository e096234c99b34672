package it.siz.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to register or correct a person, as in the REST contract; pages bind the
 * same fields. In a correction a part that is absent stays as it is, and an empty one is
 * taken away.
 *
 * @param sesso M or F
 * @param nascitaSenza GIORNO or GIORNO_E_MESE when that part of the birth is not known
 * @param luogoNascita Belfiore code
 * @param reason why the person was not found in ANPR, when entered by hand
 * @param conferma that the code and the data differ in reality, too
 * @param cittadinanze ISO 3166-1 alpha-3 codes; XXA for stateless
 * @param statoCivile code of ANPR
 * @param medico medico di base
 */
public record SubjectForm(@Nullable Identifier identifier, @Nullable String cognome, @Nullable String nome,
		@Nullable String sesso, @Nullable LocalDate dataNascita, @Nullable String nascitaSenza,
		@Nullable String luogoNascita, @Nullable Residence residenza, @Nullable Residence dimora,
		@Nullable Residence domicilio, @Nullable Informativa informativa, @Nullable String reason,
		@Nullable Confirmation conferma, @Nullable List<String> cittadinanze, @Nullable Integer statoCivile,
		@Nullable Contacts contatti, @Nullable String medico, @Nullable Guardianship tutela, @Nullable Death decesso) {

	@JsonCreator
	public SubjectForm {
	}

	/** A person with what every registration has. */
	public SubjectForm(@Nullable Identifier identifier, @Nullable String cognome, @Nullable String nome,
			@Nullable String sesso, @Nullable LocalDate dataNascita, @Nullable String luogoNascita,
			@Nullable Residence residenza, @Nullable Informativa informativa) {
		this(identifier, cognome, nome, sesso, dataNascita, null, luogoNascita, residenza, null, null, informativa,
				null, null, null, null, null, null, null, null);
	}

	/**
	 * @param value given by the system for a TEMPORANEO without one
	 * @param issued first day of an STP or ENI
	 * @param expires last day of an STP (else six months) or ENI (else a year)
	 */
	public record Identifier(@Nullable String type, @Nullable String value, @Nullable LocalDate issued,
			@Nullable LocalDate expires) {

		@JsonCreator
		public Identifier {
		}

		public Identifier(@Nullable String type, @Nullable String value) {
			this(type, value, null, null);
		}

	}

	/**
	 * An address.
	 *
	 * @param comune ISTAT code, or the Belfiore code of a foreign state
	 * @param dal first day; today when absent and another address was there before
	 */
	public record Residence(@Nullable String comune, @Nullable String indirizzo, @Nullable String civico,
			@Nullable String cap, @Nullable LocalDate dal) {

		@JsonCreator
		public Residence {
		}

		public Residence(@Nullable String comune, @Nullable String indirizzo, @Nullable String civico,
				@Nullable String cap) {
			this(comune, indirizzo, civico, cap, null);
		}

	}

	/**
	 * Presa visione of the privacy notice.
	 *
	 * @param scope TUTTI_I_SERVIZI or SERVIZIO
	 * @param file the signed paper, sent in before
	 * @param document or the document of a practice of the person that is the paper
	 * @param place or where the paper lies
	 */
	public record Informativa(@Nullable LocalDate date, @Nullable String version, @Nullable String scope,
			@Nullable UUID file, @Nullable UUID document, @Nullable String place) {

		@JsonCreator
		public Informativa {
		}

		public Informativa(@Nullable LocalDate date) {
			this(date, null, null, null, null, null);
		}

		/** Whether it says where the signature can be seen. */
		boolean hasPaper() {
			return this.file != null || this.document != null || (this.place != null && !this.place.isBlank());
		}

	}

	/** That the operator has seen the differences, and why they are right. */
	public record Confirmation(@Nullable String motivo) {
	}

	/**
	 * @param preferito TELEFONO, EMAIL or POSTA
	 */
	public record Contacts(@Nullable String telefono, @Nullable String email, @Nullable String preferito) {
	}

	/**
	 * Who acts for the person: somebody of the registry, or a name.
	 *
	 * @param tipo TUTORE, AMMINISTRATORE_SOSTEGNO or CURATORE
	 */
	public record Guardianship(@Nullable String tipo, @Nullable UUID soggetto, @Nullable String nome,
			@Nullable String provvedimento, @Nullable LocalDate dal, @Nullable LocalDate al) {
	}

	public record Death(@Nullable LocalDate data) {
	}

}
