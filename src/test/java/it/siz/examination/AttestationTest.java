package it.siz.examination;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of attestations as INPS writes them, and others. */
class AttestationTest {

	private static final String HEAD = "ATTESTAZIONE ISEE\nProtocollo INPS-ISEE-2026-01234567X-00\nData presentazione DSU 15/01/2026 Scadenza 31/12/2026\n";

	@Test
	void readsProtocolKindValueDatesAndPersons() {
		Attestation read = Attestation.in(HEAD + """
				D ROSSI MARIO RSSMRA80A01F205X
				C BIANCHI LUCIA codice fiscale BNCLCU85M41F205T
				ISE 30.000,00
				ISEE ORDINARIO Euro 9.876,50
				Non sono state rilevate omissioni o difformità
				""").orElseThrow();
		assertThat(read.protocol()).isEqualTo("INPS-ISEE-2026-01234567X-00");
		assertThat(read.kind()).isEqualTo("ordinario");
		assertThat(read.value()).isEqualByComparingTo("9876.50");
		assertThat(read.dsuDate()).isEqualTo(LocalDate.of(2026, 1, 15));
		assertThat(read.expires()).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThat(read.difformita()).isFalse();
		assertThat(read.names("RSSMRA80A01F205X")).isTrue();
		assertThat(read.persons().get(0).name()).isEqualTo("ROSSI MARIO");
	}

	@Test
	void theMostSpecialKindIsTheOneTold() {
		assertThat(kind("ISEE ordinario 1.000,00\nISEE socio-sanitario residenze 2.000,00")).isEqualTo("residenze");
		assertThat(kind("ISEE sociosanitario nucleo ristretto 2.000,00")).isEqualTo("sociosanitarioRistretto");
		assertThat(kind("ISEE per prestazioni rivolte a minorenni 2.000,00")).isEqualTo("minorenni");
		assertThat(kind("ISEE corrente 2.000,00")).isEqualTo("corrente");
		assertThat(kind("ISEE 2.000,00")).isNull();
	}

	@Test
	void omissionsAreToldWhereTheyAreNoted() {
		assertThat(Attestation.in(HEAD + "ANNOTAZIONI: rilevate omissioni").orElseThrow().difformita()).isTrue();
		assertThat(Attestation.in(HEAD + "Omissioni o difformità: NO").orElseThrow().difformita()).isFalse();
	}

	@Test
	void anotherTextIsNoAttestationAndALongOneCostsNoTime() {
		assertThat(Attestation.in("Richiesta di ISEE")).isEmpty();
		long start = System.nanoTime();
		Attestation.in(HEAD + "ISEE ISEE non A".repeat(13_000));
		assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
	}

	private static String kind(String line) {
		return Attestation.in(HEAD + line).orElseThrow().kind();
	}

}
