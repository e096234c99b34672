package it.siz.isee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An attestation as it stands today.
 *
 * @param subject for whom it was registered; a member of that household for the kinds
 * that count for all
 * @param person name of that person
 * @param value euro
 * @param expires last day on which it is valid
 * @param source OPERATORE, or INPS where INPS answered and an operator confirmed
 * @param state VALIDO, IN_SCADENZA (30 days or fewer), SCADUTO, ANNULLATO
 */
public record IseeView(UUID id, UUID subject, String person, String protocol, IseeKind kind,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, LocalDate dsuDate, LocalDate expires,
		boolean difformita, String source, String writtenBy, Instant written, @Nullable UUID document, State state) {

	/** Days before the end from which people are warned. */
	public static final int WARNING = 30;

	/** What it is good for today. */
	public enum State {

		VALIDO, IN_SCADENZA, SCADUTO, ANNULLATO;

		static State on(LocalDate today, LocalDate expires, boolean withdrawn) {
			if (withdrawn) {
				return ANNULLATO;
			}
			if (expires.isBefore(today)) {
				return SCADUTO;
			}
			return (ChronoUnit.DAYS.between(today, expires) <= WARNING) ? IN_SCADENZA : VALIDO;
		}

	}

	@JsonIgnore
	public boolean isValid() {
		return this.state == State.VALIDO || this.state == State.IN_SCADENZA;
	}

}
