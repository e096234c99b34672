package it.siz.lists;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A spreadsheet opens what is exported as text, whatever people wrote. */
class SheetTest {

	@Test
	void noCellIsTakenForAFormula() {
		for (String formula : List.of("=1+1", "+39 0371", "-2", "@SUM(A1)", "\t=1", "\r=1")) {
			assertThat(Sheet.cell(formula).replaceFirst("^\"", "")).startsWith("'");
		}
		assertThat(Sheet.cell("D’Amico Niccolò")).isEqualTo("D’Amico Niccolò");
	}

	@Test
	void separatorsQuotesAndLinesStayWithinTheirCell() throws IOException {
		StringWriter out = new StringWriter();
		new Sheet(out).row(List.of("a;b", "detto \"Pino\"", "una\nriga", ""));
		assertThat(out).hasToString("\uFEFF\"a;b\";\"detto \"\"Pino\"\"\";\"una\nriga\";\r\n");
	}

}
