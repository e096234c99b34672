package it.siz.subject;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a person saw and signed the privacy notice.
 *
 * @param version of the text that was signed
 * @param scope TUTTI_I_SERVIZI or SERVIZIO
 * @param takenBy name of the operator
 */
public record InformativaView(LocalDate date, @Nullable String version, @Nullable String scope,
		@Nullable String takenBy, Instant recorded) {

}
