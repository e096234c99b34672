package it.siz.models.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that one model says of another, or of the application, is there; what is
 * broken is told with its file and line.
 */
class ServiceFitTests {

	private static final Vocabulary VOCABULARY = Vocabulary.ofTheApplication();

	private static final Path EXAMPLE = Path.of("src/docs/new-service");

	private static final Pattern FINDING = Pattern.compile("(.+):(\\d+) .*\"(.+)\"");

	@TempDir
	Path folder;

	@BeforeEach
	void copy() throws IOException {
		for (String models : List.of("processes", "forms", "dmn")) {
			FileSystemUtils.copyRecursively(Path.of(models), this.folder.resolve(models));
		}
	}

	@Test
	void allFoldersOfTheProductFit() throws IOException {
		assertThat(ServiceFit.of(Path.of(""), VOCABULARY)).isEmpty();
	}

	@Test
	void theApplicationIsReadAtAll() {
		assertThat(VOCABULARY.delegates()).contains("openCall", "deliverOutcome").doesNotContain("calls");
		assertThat(VOCABULARY.messages()).contains("openCall", "rankingApproved");
		assertThat(VOCABULARY.lists()).contains("servizi", "motiviSegnalazione");
		assertThat(VOCABULARY.units()).contains("SELF", "E648");
	}

	/** One thing broken in a copy: the first place where the text stands is changed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					processes/progetto/progetto.bpmn | camunda:formRef="progetto" | camunda:formRef="progettino" | no form "progettino"
					processes/avviso/avviso.bpmn | ${closeCall} | ${chiudiTutto} | no delegate "chiudiTutto"
					processes/avviso/avviso.bpmn | name="closeCall" | name="shutCall" | nobody sends the message "shutCall"
					processes/avviso/avviso.bpmn | <bpmn:message id="closeCallMessage" | <bpmn:signal id="s1" name="fineAvviso"/><bpmn:message id="closeCallMessage" | nobody sends the signal "fineAvviso"
					processes/avviso/avviso.bpmn | camunda:delegateExpression="${closeCall}" | camunda:decisionRef="chiusura" | no decision "chiusura"
					processes/avviso/avviso.bpmn | messageRef="closeCallMessage" | messageRef="shutCallMessage" | no message of this process "shutCallMessage"
					processes/b2/domanda-b2.bpmn | name="office" value="B2" | name="office" value="B3" | no unit "B3"
					processes/b2/domanda-b2.bpmn | name="outcome" value="domanda" | name="outcome" value="domande" | no kind of practice "domande"
					processes/b2/domanda-b2.bpmn | name="measure" value="B2" | name="measure" value="C2" | no decision c2Facts for measure "C2"
					processes/b2/domanda-b2.bpmn | name="measureName" | name="nome" | no property measureName of "domanda-b2"
					processes/b2/domanda-b2.bpmn | camunda:candidateGroups="referenteB2" | camunda:candidateGroups="referentiB2" | no role, or none at that unit: "referentiB2"
					processes/presa-in-carico/presa-in-carico.bpmn | value="segnalazione,valutazione, | value="segnalazione,valutazioni, | no kind of practice "valutazioni"
					processes/segnalazione-self/segnalazione-self.bpmn | name="takesCharge" value="presa-in-carico" | name="takesCharge" value="incarico" | no kind of practice "incarico"
					processes/segnalazione-self/segnalazione-self.bpmn | value="segnalazione-self-esterna" | value="segnalazione-self-fuori" | no form "segnalazione-self-fuori"
					forms/segnalazione/segnalazione.form | "valuesKey": "motiviSegnalazione" | "valuesKey": "motivi" | no list of choices "motivi"
					forms/progetto/progetto.form | "id": "progetto" | "id": "piano" | the form is not called like its file: "piano"
					dmn/b2/facts.dmn | decision id="b2Facts" | decision id="b2Fatti" | no decision b2Facts for measure "B2"
					dmn/documents.dmn | "domanda-b2" | "domanda-b3" | no kind of practice "domanda-b3"
					dmn/documents.dmn | "invia" | "spedisci" | no step of that kind "spedisci"
					dmn/documents.dmn | "ISEE" | "DSU" | no type of document "DSU"
					dmn/visibility.dmn | "REFERENTE" | "RESPONSABILE" | no role "RESPONSABILE"
					dmn/visibility.dmn | "B2" | "B3" | no unit "B3"
					dmn/visibility.dmn | "domanda-b2" | "domanda-b3" | no kind of practice "domanda-b3"
					dmn/visibility.dmn | "VIEW" | "LOOK" | no action "LOOK"
					dmn/visibility.dmn | "OWNER" | "PADRONE" | no scope "PADRONE"
					forms/progetto/en.properties | progetto. | progettino. | nothing is called
					processes/avviso/en.properties | avviso.apriAvviso | avviso.apri | nothing is called "avviso.apri"
					""")
	void whatIsBrokenIsToldWithItsFileAndLine(String file, String right, String wrong, String finding)
			throws IOException {
		Path broken = this.folder.resolve(file);
		String text = Files.readString(broken);
		assertThat(text).contains(right);
		Files.writeString(broken, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
		List<String> findings = ServiceFit.of(this.folder, VOCABULARY);
		assertThat(findings).anySatisfy(each -> assertThat(each).contains(finding));
		for (String each : findings) {
			assertThat(wordAt(each)).as(each).isTrue();
		}
	}

	/** Whether the line that a finding names holds the word that it is about. */
	private boolean wordAt(String finding) throws IOException {
		Matcher parts = FINDING.matcher(finding);
		assertThat(parts.matches()).as(finding).isTrue();
		List<String> lines = Files.readAllLines(this.folder.resolve(parts.group(1)));
		return lines.get(Integer.parseInt(parts.group(2)) - 1).contains(parts.group(3));
	}

	@Test
	void aKindThatNobodyMaySeeIsToldWhereItIsNamed() throws IOException {
		Path table = this.folder.resolve("dmn/visibility.dmn");
		Files.writeString(table, Files.readString(table).replace("\"valutazione\",", ""));
		assertThat(ServiceFit.of(this.folder, VOCABULARY)).containsExactly(
				"processes/valutazione/valutazione.bpmn:3 no row of dmn/visibility.dmn is about \"valutazione\"");
	}

	@Test
	void theExampleOfTheGuideFitsOnceItsRowsAreAdded() throws IOException {
		for (String models : List.of("processes", "forms", "dmn")) {
			FileSystemUtils.copyRecursively(EXAMPLE.resolve(models), this.folder.resolve(models));
		}
		assertThat(ServiceFit.of(this.folder, VOCABULARY)).singleElement()
			.asString()
			.contains("domanda-sollievo.bpmn:3 no row of dmn/visibility.dmn");
		for (String table : List.of("visibility.dmn", "documents.dmn")) {
			Path whole = this.folder.resolve("dmn").resolve(table);
			Files.writeString(whole, Rows.added(Files.readString(whole), EXAMPLE.resolve("righe").resolve(table)));
		}
		assertThat(ServiceFit.of(this.folder, VOCABULARY)).isEmpty();
		try (Stream<Path> models = Files.walk(EXAMPLE)) {
			assertThat(models.filter(Files::isRegularFile)).hasSize(11);
		}
	}

}
