package it.siz.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a person saw and signed the privacy notice.
 *
 * @param version of the text that was signed
 * @param scope TUTTI_I_SERVIZI or SERVIZIO
 * @param takenBy name of the operator
 * @param paper the signed paper; null while it is not in SIZ
 * @param place where the paper lies, when not here
 */
public record InformativaView(UUID id, LocalDate date, @Nullable String version, @Nullable String scope,
		@Nullable String takenBy, Instant recorded, @Nullable SignedPaper paper, @Nullable String place) {

	/** Nobody has said where the signature can be seen. */
	public boolean paperless() {
		return this.paper == null && this.place == null;
	}

}
