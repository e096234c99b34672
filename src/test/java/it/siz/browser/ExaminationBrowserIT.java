package it.siz.browser;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.examination.PdfFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator uploads an attestation, reads what was found in it and carries its values
 * to the register; an administrator reads the rules.
 */
@SizTest
class ExaminationBrowserIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anAttestationIsUploadedUnderstoodAndOffered() {
		String practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id where o.username = 'assistente.lodi'
				and p.kind = 'domanda-b2' and p.turn = 'OWNER' order by p.opened_at desc limit 1""")
			.query(String.class)
			.single();
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			anna.open("/pratiche/" + practice + "/documenti?tipo=ISEE");
			anna.page().setInputFiles("#f-file", new FilePayload("isee.pdf", "application/pdf", attestation(practice)));
			anna.page().selectOption("#f-type", "ISEE");
			anna.page().fill("#f-subject", "ISEE 2026");
			anna.page().fill("#f-date", "15/01/2026");
			anna.page().click("#carica button[type=submit]");
			anna.page().waitForSelector("text=Letto nel documento");
			anna.page().locator("summary:has-text('Che cosa manca')").first().click();
			assertThat(anna.text()).contains("Il carattere «Helvetica» non è incorporato", "Non è un PDF/A");
			anna.check();
			anna.press("Porta questi valori nel registro ISEE");
			assertThat(anna.text()).contains("confrontali con il foglio");
			assertThat(anna.page().inputValue("[name=valore]")).isEqualTo("12345,67");
			anna.check();
		}
		try (Visit admin = new Visit(this.port, "admin")) {
			admin.open("/regole-documenti");
			assertThat(admin.text()).contains("Spento: SIZ non cerca virus", "Word (docx)");
			admin.check();
		}
	}

	private byte[] attestation(String practice) {
		String code = this.jdbc
			.sql("select s.identifier from subject s join practice p on p.subject_id = s.id where p.id = ?::uuid")
			.param(practice)
			.query(String.class)
			.single();
		return PdfFile
			.plain("ATTESTAZIONE ISEE", "INPS-ISEE-2026-76543210A-00", "Data di presentazione DSU 15/01/2026",
					"D ROSSI MARIO " + code, "ISEE SOCIOSANITARIO 12.345,67")
			.bytes();
	}

}
