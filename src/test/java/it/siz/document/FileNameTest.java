package it.siz.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

	@ParameterizedTest
	@CsvSource({ "isee.pdf,isee.pdf", "../../etc/passwd,passwd", "C:\\Utenti\\anna\\isee.pdf,isee.pdf",
			".htaccess,documento.htaccess", "..,documento..", "'',documento", "perché no.pdf,perché no.pdf" })
	void keepsTheNameAndDropsThePath(String sent, String kept) {
		assertThat(FileName.clean(sent)).isEqualTo(kept);
	}

	@Test
	void dropsWhatWouldDeceiveAReader() {
		assertThat(FileName.clean("fattura\u202efdp.exe")).isEqualTo("fatturafdp.exe");
		assertThat(FileName.clean("isee.pdf\0.exe")).isEqualTo("isee.pdf.exe");
		assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie: x.pdf");
		assertThat(FileName.clean("a\u2028b\u200b.pdf")).isEqualTo("ab.pdf");
	}

	@Test
	void shortensALongNameAndKeepsItsEnding() {
		assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(150).endsWith("x.pdf");
		String cut = FileName.clean("a" + "\ud83d\ude00".repeat(150) + ".pdf");
		assertThat(cut).endsWith("\ud83d\ude00.pdf").hasSizeLessThanOrEqualTo(150);
	}

}
