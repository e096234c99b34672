package it.siz.anpr;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What every e-service of ANPR is asked with (RichiestaE002). Fields that are not used
 * are left out: ANPR refuses nulls.
 *
 * @param idOperazioneClient up to 30 digits, ascending
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestE002(String idOperazioneClient, Criteria criteriRicerca, Data datiRichiesta) {

	/** By codice fiscale or by ANPR's id, never by anything else. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Criteria(@Nullable String codiceFiscale, @Nullable String idANPR) {
	}

	/**
	 * @param dataRiferimentoRichiesta ISO date
	 * @param motivoRichiesta number of the practice, or motive
	 */
	record Data(String dataRiferimentoRichiesta, String motivoRichiesta, String casoUso) {
	}

	static RequestE002 of(String operation, UseCase useCase, Criteria criteria, String reason, LocalDate on) {
		return new RequestE002(operation, criteria, new Data(on.toString(), reason, useCase.name()));
	}

}
