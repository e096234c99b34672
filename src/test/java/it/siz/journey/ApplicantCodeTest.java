package it.siz.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Ho inserito i dati del richiedente, ma il sistema mi blocca" (FAQ Flusso SELF 4): the
 * field and the mistake are named, and there is always a way on.
 */
@SizTest
class ApplicantCodeTest {

	@LocalServerPort
	int port;

	Rest anna;

	String page;

	@BeforeEach
	void aPerson() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.page = "/soggetti/" + Persons.register(this.anna, "Prova", "Ada") + "/nuova-pratica";
	}

	@Test
	void aWrongCodeSaysWhatIsWrongWithItAndOffersThreeWays() {
		String answer = this.anna.page(this.page, with("BSSPLA68E41E648Z"));
		assertThat(answer).contains("l’ultima lettera, il 16º carattere, non corrisponde", "BSSPLA68E41E648Z");
		offersThreeWays(answer);
	}

	@Test
	void aCodeOfNobodyInTheRegistryOffersThemToo() {
		String answer = this.anna.page(this.page, with("DNTMRC75A01E648R"));
		assertThat(answer).doesNotContain("non corrisponde");
		offersThreeWays(answer);
	}

	@Test
	void theWayToTheRegistryTakesTheCodeAlong() {
		assertThat(this.anna.page("/soggetti", with("DNTMRC75A01E648R") + "&q=DNTMRC75A01E648R"))
			.contains("DNTMRC75A01E648R", "ANPR");
	}

	private static void offersThreeWays(String answer) {
		assertThat(answer).contains("Cerca nell’anagrafe", "Importa da ANPR", "Registra a mano");
	}

	private static String with(String code) {
		return "what=segnalazione-self&relation=OTHER&applicant=" + code;
	}

}
