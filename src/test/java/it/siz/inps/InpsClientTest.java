package it.siz.inps;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import it.siz.simulator.InpsSimulator;
import it.siz.simulator.InpsSimulator.Mood;

import static org.assertj.core.api.Assertions.assertThat;

/** The client and the simulator speak SOAP with each other, through real HTTP. */
class InpsClientTest {

	private static final String MARIA = "VRDMRA48E52E648C";

	private final InpsSimulator inps = new InpsSimulator(Clock.systemDefaultZone());

	private final LocalDate today = LocalDate.now();

	@AfterEach
	void stop() {
		this.inps.destroy();
	}

	@Test
	void anAttestationIsReadWithItsHouseholdAndIndicators() {
		InpsAnswer answer = client().attestation(known(), this.today, "assistente.lodi");
		assertThat(answer.outcome()).isEqualTo(Outcome.OK);
		InpsAttestation attestation = answer.attestation();
		assertThat(attestation.protocol()).matches("INPS-ISEE-" + this.today.getYear() + "-\\d{8}A-00");
		assertThat(attestation.declarant()).isEqualTo(known());
		assertThat(attestation.expires()).isEqualTo(LocalDate.of(this.today.getYear(), 12, 31));
		assertThat(attestation.household()).singleElement()
			.satisfies(each -> assertThat(each.codiceFiscale()).isEqualTo(known()));
		assertThat(attestation.indicators()).extracting(InpsAttestation.Indicator::kind)
			.containsExactly("ordinario", "sociosanitario");
		assertThat(attestation.indicators().get(0).value()).isPositive().hasScaleOf(2);
	}

	@Test
	void whoHasNoneIsNotFoundAndWhatIsNoCodeIsInvalid() {
		assertThat(client().attestation(unknown(), this.today, "a").outcome()).isEqualTo(Outcome.DATI_NON_TROVATI);
		assertThat(client().attestation("NESSUNO<&>", this.today, "a").outcome()).isEqualTo(Outcome.RICHIESTA_INVALIDA);
	}

	@ParameterizedTest
	@CsvSource({ "AWAY, NON_RISPONDE", "SLOW, NON_RISPONDE", "NONSENSE, ILLEGGIBILE", "HALF, ILLEGGIBILE",
			"ENTITIES, ILLEGGIBILE", "LIMIT, LIMITE", "CLOSED, NON_AUTORIZZATO" })
	void everyTroubleHasItsOutcome(Mood mood, Outcome outcome) {
		this.inps.feel(mood);
		assertThat(client().attestation(known(), this.today, "a").outcome()).isEqualTo(outcome);
		assertThat(this.inps.asked()).isEqualTo(1);
	}

	@Test
	void onlyADatabaseThatWasAwayIsAskedAgain() {
		this.inps.feel(Mood.OFFLINE_ONCE);
		assertThat(client().attestation(known(), this.today, "a").outcome()).isEqualTo(Outcome.OK);
		assertThat(this.inps.asked()).isEqualTo(2);
	}

	@Test
	void anAddressWhereNobodyAnswersIsNoException() {
		InpsClient client = client(URI.create("http://127.0.0.1:1/"));
		assertThat(client.attestation(MARIA, this.today, "a").outcome()).isEqualTo(Outcome.NON_RISPONDE);
	}

	@Test
	void aQuestionWithoutOperatorIsRefusedBeforeItIsRead() {
		assertThat(client().attestation(known(), this.today, " ").outcome()).isEqualTo(Outcome.ERRORE_INTERNO);
	}

	@Test
	void byDefaultNobodyIsAsked() {
		assertThat(new ManualEntry().on()).isFalse();
		assertThat(new ManualEntry().attestation(MARIA, this.today, "a").outcome()).isEqualTo(Outcome.SPENTO);
	}

	private InpsClient client() {
		return client(this.inps.address());
	}

	private static InpsClient client(URI address) {
		InpsSettings settings = new InpsSettings(true, "", "001", Duration.ofSeconds(1), null);
		return new InpsClient(address, settings, HttpClient.newHttpClient(), () -> "voucher");
	}

	private static String known() {
		return code(true);
	}

	private static String unknown() {
		return code(false);
	}

	/** Of the simulator's people one in four has no attestation. */
	private static String code(boolean known) {
		return IntStream.range(10, 99)
			.mapToObj(year -> "VRDMRA" + year + "E52E648C")
			.filter(each -> (Math.floorMod(each.hashCode(), 1_000_000) % 4 != 3) == known)
			.findFirst()
			.orElseThrow();
	}

}
