package it.siz.browser;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
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
			assertThat(anna.text()).contains("Non ancora aperta", "«Serve un confronto sulla casa.»");
			anna.page().click("summary:has-text('Passa la pratica')");
			anna.check();
			anna.page().click("button:has-text('Revoca')");
			anna.arrive();
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
			anna.choose("Paolo Bianchi");
			anna.page().click("button:has-text('Passa la pratica')");
			anna.arrive();
			assertThat(anna.text()).contains("Paolo Bianchi");
			anna.open("/pratiche/" + practice + "/cronologia");
			assertThat(anna.text()).contains("Passata a Paolo Bianchi", "Anna Rossi");
		}
	}

	private static String assessment(Rest anna) {
		String person = anna.post("/api/subjects",
				Map.of("identifier",
						Map.of("type", "TEMPORANEO", "value",
								"T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L)),
						"cognome", "Prova", "nome", "Pia", "sesso", "F", "dataNascita", "1962-05-02", "luogoNascita",
						"E648", "informativa", Map.of("date", "2026-01-15")))
			.path("id")
			.asText();
		return anna.post("/api/practices", Map.of("kind", "valutazione", "subject", person)).path("id").asText();
	}

}
