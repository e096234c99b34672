package it.siz.simulator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An attestation for each codice fiscale, always the same within a year; one in four has
 * none.
 */
final class InventedAttestation {

	private static final String XML = """
			<EsitoAttestazione xmlns="http://inps.it/ISEERiforma"><Attestazione CodiceFiscaleDichiarante="%1$s"
			NumeroProtocolloDSU="INPS-ISEE-%2$d-%3$08dA-00" DataPresentazione="%4$s" DataValidita="%2$d-12-31">
			<Ordinario><NucleoFamiliare><ComponenteNucleo RapportoConDichiarante="D" Cognome="PROVA" Nome="PERSONA"
			CodiceFiscale="%1$s"/></NucleoFamiliare><ISEEOrdinario DataRilascio="%4$s"><Valori ISE="%5$s"
			ScalaEquivalenza="1.00" ISEE="%5$s" ISR="%5$s" ISP="0.00"/></ISEEOrdinario></Ordinario>
			<ISEESocioSanitario CodiceFiscale="%1$s"><Valori ISEE="%6$s"/></ISEESocioSanitario>%7$s
			</Attestazione></EsitoAttestazione>""";

	private InventedAttestation() {
	}

	static Optional<String> of(String codiceFiscale, LocalDate today) {
		int seed = Math.floorMod(codiceFiscale.hashCode(), 1_000_000);
		if (seed % 4 == 3) {
			return Optional.empty();
		}
		LocalDate presented = LocalDate.of(today.getYear(), 1, 1);
		String ordinary = "%d.%02d".formatted(2000 + seed % 30000, seed % 100);
		String restricted = "%d.%02d".formatted(1000 + seed % 15000, seed % 100);
		return Optional.of(XML.formatted(codiceFiscale, today.getYear(), seed, presented, ordinary, restricted,
				(seed % 7 == 0) ? "<OmissioneDifformita/>" : ""));
	}

}
