package it.siz.document;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class UploadTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

	@Test
	void takesADocumentOfToday() {
		assertThat(new Upload("ISEE", "ISEE 2026", TODAY, "isee.pdf").faults(TODAY)).isEmpty();
	}

	@Test
	void namesEveryFieldThatIsWrong() {
		assertThat(codes(new Upload("IGNOTO", " ", null, "x.pdf"))).containsExactly("document.chooseType",
				"document.title", "document.date");
		assertThat(codes(new Upload("ISEE", "x".repeat(201), TODAY.plusDays(1), "x.pdf")))
			.containsExactly("document.title", "document.future");
		assertThat(codes(new Upload("ISEE", "ISEE", LocalDate.of(-5000, 1, 1), "x.pdf")))
			.containsExactly("document.date");
	}

	@Test
	void cleansTheTitleOfWhatTheDatabaseCannotKeep() {
		assertThat(new Upload("ISEE", "ISEE\0 2026\r\n", TODAY, "x.pdf").title()).isEqualTo("ISEE 2026");
	}

	private static List<String> codes(Upload upload) {
		return upload.faults(TODAY).stream().map(Fault::code).toList();
	}

}
