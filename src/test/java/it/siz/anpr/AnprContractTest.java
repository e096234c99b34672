package it.siz.anpr;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the client sends and what the simulator answers keep to the interface descriptions
 * of ANPR and PDND.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("specified")
class AnprContractTest {

	private static final String OPERATION = "/anpr-service-e002";

	private static final String TOKEN = "/token.oauth2";

	private Office office;

	static boolean specified() {
		return Contract.present();
	}

	@BeforeAll
	void open() {
		this.office = new Office("siz.anpr.pause", "1ms");
	}

	@AfterAll
	void close() {
		this.office.close();
	}

	@ParameterizedTest
	@EnumSource
	void requestAndAnswerOfEachServiceKeepToItsDescription(UseCase useCase) {
		this.office.ask(Office.MARIA);
		Passing call = this.office.between.last(useCase);
		Contract contract = Contract.of(useCase);
		assertThat(call.path).endsWith("-PDND/" + contract.server() + OPERATION);
		assertThat(contract.posts(OPERATION)).isTrue();
		assertThat(contract.faults("RichiestaE002", call.json().toString())).isEmpty();
		assertThat(call.status).isEqualTo(200);
		assertThat(contract.faults("RispostaE002OK", call.answer)).isEmpty();
	}

	@Test
	void theDescriptionIsReadStrictly() {
		Contract contract = Contract.of(UseCase.C030);
		assertThat(contract.faults("RichiestaE002", "{\"idOperazioneClient\":1,\"note\":\"x\"}")).hasSize(4);
		assertThat(contract.faults("RispostaE002OK", "{\"listaSoggetti\":[1]}")).hasSize(1);
	}

	@Test
	void everybodyIsToldOfAsDescribed() {
		for (String who : List.of("CSTPRI72C14F205V", "ZNNBRN36A09E648Z", "HXHRBN79D16Z100G", "SRYXXX90C45Z223Y")) {
			this.office.ask(who);
			for (UseCase useCase : UseCase.values()) {
				assertThat(Contract.of(useCase).faults("RispostaE002OK", this.office.between.last(useCase).answer))
					.as(who + useCase)
					.isEmpty();
			}
		}
	}

	@Test
	void errorsKeepToTheDescription() {
		this.office.ask("QNTSGT90A01H501X");
		Passing call = this.office.between.last(UseCase.C030);
		Contract contract = Contract.of(UseCase.C030);
		assertThat(call.status).isEqualTo(404);
		assertThat(contract.tells(OPERATION, 404)).isTrue();
		assertThat(contract.faults("RispostaKO", call.answer)).isEmpty();
		this.office.weather("{\"answer\":\"TRANSIENT\",\"times\":1}");
		this.office.ask(Office.MARIA);
		assertThat(contract.faults("RispostaKO", this.office.between.seen().get(1).answer)).isEmpty();
		assertThat(contract.tells(OPERATION, this.office.between.seen().get(1).status)).isTrue();
	}

	@Test
	void voucherRequestAndAnswerKeepToPdndsDescription() {
		this.office.ask(Office.MARIA);
		Passing call = this.office.between.seen().get(0);
		Contract contract = Contract.pdnd();
		assertThat(call.path).isEqualTo(TOKEN);
		assertThat(contract.posts(TOKEN)).isTrue();
		ObjectNode form = call.form();
		assertThat(contract.faults("AccessTokenRequest", form.toString())).isEmpty();
		assertThat(contract.faults("ClientCredentialsResponse", call.answer)).isEmpty();
		this.office.between.does(passing -> passing.assertion(assertion -> "x.y.z"));
		this.office.ask(Office.MARIA);
		Passing refused = this.office.between.seen().get(0);
		assertThat(contract.tells(TOKEN, refused.status)).isTrue();
		assertThat(contract.faults("Problem", refused.answer)).isEmpty();
		this.office.between.does(passing -> {
		});
	}

	@Test
	void theClaimsAreThoseOfThePatterns() {
		this.office.ask(Office.MARIA);
		Passing token = this.office.between.seen().get(0);
		Passing call = this.office.between.seen().get(1);
		JsonNode assertion = Passing.claims(token.form().path("client_assertion").asText());
		assertThat(assertion.path("exp").asLong() - assertion.path("iat").asLong()).isLessThanOrEqualTo(100);
		assertThat(assertion.path("digest").path("value").asText()).matches("[0-9a-f]{64}");
		String compact = call.headers.get("Agid-JWT-TrackingEvidence");
		assertThat(Passing.header(compact).path("alg").asText()).isEqualTo("RS256");
		JsonNode evidence = Passing.claims(compact);
		assertThat(evidence.path("userID").asText()).isEqualTo("assistente.lodi");
		assertThat(evidence.path("userLocation").asText()).isEqualTo("E648");
		assertThat(evidence.path("LoA").asText()).isEqualTo("LOA3");
		assertThat(evidence.path("dnonce").asText()).matches("\\d{13}");
		assertThat(evidence.path("aud").asText()).doesNotContain("-PDND").doesNotContain(OPERATION);
		JsonNode signature = Passing.claims(call.headers.get("Agid-JWT-Signature"));
		assertThat(signature.path("signed_headers").isArray()).isTrue();
		assertThat(signature.path("signed_headers").path(0).path("digest").asText())
			.isEqualTo(call.headers.get("Digest"));
	}

	@Test
	void everyCallHasAnEvidenceAVoucherAndANumberOfItsOwn() {
		this.office.ask(Office.MARIA);
		List<Passing> calls = this.office.between.seen().stream().filter(each -> !each.token()).toList();
		assertThat(calls).hasSize(4);
		assertThat(calls.stream().map(each -> each.headers.get("Authorization"))).doesNotHaveDuplicates();
		assertThat(calls.stream().map(each -> each.headers.get("Agid-JWT-TrackingEvidence"))).doesNotHaveDuplicates();
		List<String> numbers = calls.stream().map(each -> each.json().path("idOperazioneClient").asText()).toList();
		assertThat(numbers).doesNotHaveDuplicates().isSorted().allMatch(number -> number.matches("\\d{10,30}"));
		assertThat(calls.get(0).json().path("datiRichiesta").path("motivoRichiesta").asText())
			.isEqualTo("2026-SEG-00012");
	}

	@Test
	void onlyTheFirstCallHoldsTheCodiceFiscaleAndNoAddressDoes() {
		this.office.ask(Office.MARIA);
		for (Passing each : this.office.between.seen()) {
			assertThat(each.path).doesNotContain(Office.MARIA);
			assertThat(each.headers.toString()).doesNotContain(Office.MARIA);
		}
		assertThat(this.office.between.seen()
			.stream()
			.filter(each -> !each.token() && each.json().toString().contains(Office.MARIA))).hasSize(1);
	}

}
