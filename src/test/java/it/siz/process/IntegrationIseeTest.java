package it.siz.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.isee.Isees;
import it.siz.isee.Isees.Source;
import it.siz.isee.NewIsee;
import it.siz.practice.Practice;
import it.siz.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** The ISEE that was not there when one applied is there when one integrates. */
@SizTest
class IntegrationIseeTest {

	@Autowired
	CaseWork work;

	@Autowired
	Isees isees;

	@Autowired
	TaskDesk desk;

	@Test
	void anAttestationThatCameMeanwhileFillsInTheIntegration() {
		Map<String, Object> without = CaseWork.answers();
		without.put("iseeTipo", "nonDisponibile");
		without.remove("iseeValore");
		without.remove("iseeScadenza");
		Practice practice = toIntegrate(without);
		assertThat(shown(practice)).containsEntry("iseeTipo", "nonDisponibile").doesNotContainKey("iseeValore");
		LocalDate expires = LocalDate.now().plusDays(60);
		register(practice.subjectId(), "sociosanitario", expires);
		assertThat(shown(practice)).contains(entry("iseeTipo", "sociosanitario"), entry("iseeValore", 8123.45),
				entry("iseeScadenza", expires.toString()), entry("iseeDifformita", false));
	}

	@Test
	void whatWasAnsweredComesFirst() {
		Practice practice = toIntegrate(CaseWork.answers());
		register(practice.subjectId(), "sociosanitario", LocalDate.now().plusDays(60));
		assertThat(shown(practice)).contains(entry("iseeTipo", "sociosanitario"), entry("iseeValore", 9000.5));
	}

	private Practice toIntegrate(Map<String, Object> answers) {
		Practice practice = this.work.open(this.work.openCall("2400"));
		this.work.complete(this.work.worker(), practice.id(), answers);
		this.work.complete(this.work.referent(), practice.id(), Map.of("esitoValidazione", "ok"));
		this.work.send(practice);
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "integrazione", "notaVerifica", "Manca l’ISEE."));
		return practice;
	}

	private Map<String, Object> shown(Practice practice) {
		return this.desk.form(this.work.worker(), this.work.task(practice.id()).id()).data();
	}

	private void register(UUID person, String kind, LocalDate expires) {
		LocalDate dsu = LocalDate.now().minusDays(1);
		String protocol = "INPS-ISEE-%d-%08dB-00".formatted(dsu.getYear(),
				ThreadLocalRandom.current().nextInt(100_000_000));
		this.isees.register(this.work.worker(), person,
				new NewIsee(protocol, kind, "8123.45", dsu, expires, false, null, null), Source.OPERATORE);
	}

}
