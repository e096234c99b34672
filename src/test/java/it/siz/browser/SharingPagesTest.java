package it.siz.browser;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.journey.Persons;
import it.siz.journey.Rest;

import static org.assertj.core.api.Assertions.assertThat;

/** Sharing a practice page by page: unit, person, preview, confirmation, revocation. */
@SizTest
class SharingPagesTest {

	@LocalServerPort
	int port;

	@Test
	void aPracticeIsSharedAfterItSaidWhoWillSeeWhatAndRevoked() {
		String practice = assessment(new Rest(this.port, "assistente.lodi"));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + practice + "/assegnazioni");
			assertThat(anna.text()).contains("Nessuno, oltre al servizio che la segue");
			anna.check();
			anna.page().selectOption("#f-unit", "C816");
			anna.press("Avanti: scegli chi");
			assertThat(anna.text()).contains("Davide Riva non può aprirla");
			anna.check();
			anna.press("Avanti: chi vedrà che cosa");
			anna.check();
			assertThat(anna.text()).contains("Scegli se assegnarla a tutto il servizio o a una persona.");
			anna.choose("Tutto il servizio");
			anna.choose("Può leggere e modificare");
			anna.type("Perché (facoltativo)", "Serve un confronto sulla casa.");
			anna.press("Avanti: chi vedrà che cosa");
			assertThat(anna.text()).contains(
					"Comune di Codogno: 1 operatore leggerà i dati, nessun documento e nessuna nota",
					"Chi non la aprirà e perché");
			anna.check();
			anna.press("Conferma e assegna");
			assertThat(anna.text()).contains("La pratica è assegnata", "Non ancora aperta",
					"«Serve un confronto sulla casa.»");
			anna.page().click("summary:has-text('Passa la pratica')");
			anna.check();
			anna.page().click("a:has-text('Revoca')");
			anna.check();
			assertThat(anna.text()).contains("Che cosa cambia",
					"Nessuno del servizio Comune di Codogno la potrà più aprire da subito");
			anna.press("Revoca l’assegnazione");
			assertThat(anna.text()).contains("L’assegnazione a Comune di Codogno è revocata.");
			anna.page().click("summary:has-text('Assegnazioni finite')");
			assertThat(anna.text()).contains("Revocata da Anna Rossi");
			anna.check();
		}
	}

	@Test
	void thePracticeIsHandedOverToAColleague() {
		String practice = assessment(new Rest(this.port, "assistente.lodi"));
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + practice + "/assegnazioni");
			anna.page().click("summary:has-text('Passa la pratica')");
			anna.press("Avanti: che cosa cambia");
			assertThat(anna.text()).as("nobody chosen").contains("Scegli il collega a cui passare la pratica");
			anna.choose("Paolo Bianchi");
			anna.press("Avanti: che cosa cambia");
			anna.check();
			assertThat(anna.text()).contains("Paolo Bianchi diventa l’operatore di riferimento",
					"Paolo Bianchi riceve le attività aperte di Anna Rossi");
			anna.press("Passa la pratica");
			assertThat(anna.text()).contains("La pratica è passata a Paolo Bianchi.");
			anna.open("/pratiche/" + practice + "/cronologia");
			assertThat(anna.text()).contains("Passata a Paolo Bianchi", "Anna Rossi");
		}
	}

	private static String assessment(Rest anna) {
		String person = Persons.register(anna, "Prova", "Pia");
		return anna.post("/api/practices", Map.of("kind", "valutazione", "subject", person)).path("id").asText();
	}

}
