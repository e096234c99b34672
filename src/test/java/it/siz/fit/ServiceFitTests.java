package it.siz.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that one model says of another, or of the application, is there; what is
 * broken is told with its file and line.
 */
class ServiceFitTests {

	private static final Vocabulary VOCABULARY = SourceVocabulary.read();

	private static final Path EXAMPLE = Path.of("src/docs/new-service");

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
		assertThat(findings(Path.of(""))).isEmpty();
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
					processes/progetto/progetto.bpmn | camunda:formRef="progetto" | camunda:formRef="progettino" | FORM progettino
					processes/avviso/avviso.bpmn | ${closeCall} | ${chiudiTutto} | DELEGATE chiudiTutto
					processes/avviso/avviso.bpmn | name="closeCall" | name="shutCall" | MESSAGE shutCall
					processes/avviso/avviso.bpmn | <bpmn:message id="closeCallMessage" | <bpmn:signal id="s1" name="fineAvviso"/><bpmn:message id="closeCallMessage" | SIGNAL fineAvviso
					processes/avviso/avviso.bpmn | camunda:delegateExpression="${closeCall}" | camunda:decisionRef="chiusura" | DECISION chiusura
					processes/avviso/avviso.bpmn | messageRef="closeCallMessage" | messageRef="shutCallMessage" | OWN_MESSAGE shutCallMessage
					processes/b2/domanda-b2.bpmn | name="office" value="B2" | name="office" value="B3" | UNIT B3
					processes/b2/domanda-b2.bpmn | name="outcome" value="domanda" | name="outcome" value="domande" | KIND domande
					processes/b2/domanda-b2.bpmn | name="measure" value="B2" | name="measure" value="C2" | MEASURE_DECISION C2 c2Facts
					processes/b2/domanda-b2.bpmn | name="measure" value="B2" | name="measure" value="C2" | MEASURE_FORM C2 c2-domanda
					processes/b2/domanda-b2.bpmn | name="measureName" | name="nome" | PROPERTY domanda-b2 measureName
					processes/b2/domanda-b2.bpmn | name="prefix" | name="inizio" | PROPERTY domanda-b2 prefix
					processes/b2/domanda-b2.bpmn | userTask id="invia" | userTask id="spedisci" | TASK domanda-b2 invia
					processes/b2/domanda-b2.bpmn | userTask id="verifica" | userTask id="controlla" | TASK domanda-b2 verifica
					processes/b2/domanda-b2.bpmn | value="inGraduatoria" | value="inAttesa" | WAIT domanda-b2 inGraduatoria, rankingApproved
					processes/b2/domanda-b2.bpmn | name="rankingApproved" | name="fundedLater" | WAIT domanda-b2 inGraduatoria, rankingApproved
					processes/b2/domanda-b2.bpmn | ${deliverOutcome} | ${closeCall} | SERVICE domanda-b2 deliverOutcome
					processes/b2/domanda-b2.bpmn | camunda:formRef="b2-integrazione" | camunda:formRef="b2-domanda" | TASK_FORM b2-domanda b2-integrazione
					processes/b2/domanda-b2.bpmn | value="OWNER" | value="PADRONE" | ASSIGN PADRONE
					processes/b2/domanda-b2.bpmn | camunda:candidateGroups="referenteB2" | camunda:candidateGroups="referentiB2" | GROUP referentiB2
					processes/presa-in-carico/presa-in-carico.bpmn | value="segnalazione,valutazione, | value="segnalazione,valutazioni, | KIND valutazioni
					processes/segnalazione-self/segnalazione-self.bpmn | name="takesCharge" value="presa-in-carico" | name="takesCharge" value="incarico" | KIND incarico
					processes/segnalazione-self/segnalazione-self.bpmn | ${takeCharge} | ${closeCall} | SERVICE segnalazione-self takeCharge
					processes/segnalazione-self/segnalazione-self.bpmn | value="segnalazione-self-esterna" | value="segnalazione-self-fuori" | FORM segnalazione-self-fuori
					processes/segnalazione-self/segnalazione-self.bpmn | name="answerForm" | name="risposta" | PROPERTY segnalazione-self answerForm
					processes/segnalazione-self/segnalazione-self.bpmn | value="attendeEnte" | value="inAttesa" | WAIT segnalazione-self attendeEnte, reporterAnswered
					forms/segnalazione-self/segnalazione-self-risposta.form | "key": "risposta" | "key": "testo" | FIELD segnalazione-self-risposta risposta
					forms/b2/b2-domanda.form | "key": "interventi" | "key": "sostegni" | FIELD b2-domanda interventi
					forms/b2/b2-integrazione.form | "key": "iseeValore" | "key": "isee" | FIELD b2-integrazione iseeValore
					forms/b2/b2-verifica.form | "value": "respinta" | "value": "no" | OPTION b2-verifica esitoVerifica = respinta
					forms/b2/b2-verifica.form | "key": "notaVerifica" | "key": "nota" | FIELD b2-verifica notaVerifica
					forms/segnalazione/segnalazione.form | "valuesKey": "motiviSegnalazione" | "valuesKey": "motivi" | LIST motivi
					forms/progetto/progetto.form | "id": "progetto" | "id": "piano" | FORM_NAME piano progetto
					dmn/b2/facts.dmn | decision id="b2Facts" | decision id="b2Fatti" | MEASURE_DECISION B2 b2Facts
					dmn/b2/lines.dmn | name="line" | name="linea" | OUTPUT b2Line line
					dmn/documents.dmn | "domanda-b2" | "domanda-b3" | KIND domanda-b3
					dmn/documents.dmn | "invia" | "spedisci" | STEP spedisci
					dmn/documents.dmn | "ISEE" | "DSU" | DOCUMENT DSU
					dmn/visibility.dmn | "REFERENTE" | "RESPONSABILE" | ROLE RESPONSABILE
					dmn/visibility.dmn | "B2" | "B3" | UNIT B3
					dmn/visibility.dmn | "domanda-b2" | "domanda-b3" | KIND domanda-b3
					dmn/visibility.dmn | "VIEW" | "LOOK" | ACTION LOOK
					dmn/visibility.dmn | "OWNER" | "PADRONE" | SCOPE PADRONE
					forms/progetto/en.properties | progetto. | progettino. | TEXT
					processes/avviso/en.properties | avviso.apriAvviso | avviso.apri | TEXT avviso.apri
					""")
	void whatIsBrokenIsToldWithItsFileAndLine(String file, String right, String wrong, String finding)
			throws IOException {
		Path broken = this.folder.resolve(file);
		String text = Files.readString(broken);
		assertThat(text).contains(right);
		Files.writeString(broken, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
		List<Finding> findings = findings(this.folder);
		assertThat(findings).extracting(each -> (each.what() + " " + each.word() + " " + each.needed()).strip())
			.anySatisfy(each -> assertThat(each).startsWith(finding));
		for (Finding each : findings) {
			List<String> lines = Files.readAllLines(this.folder.resolve(each.file()));
			assertThat(lines.get((int) each.line() - 1)).as(each.toString()).contains(each.word());
		}
	}

	/** Whoever deploys reads a sentence, in both languages. */
	@ParameterizedTest
	@EnumSource(Misfit.class)
	void everyFindingIsASentence(Misfit what) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/fit");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Finding finding = new Finding("dmn/prova.dmn", 1234, what, "parola", "altro");
		for (Locale locale : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
			assertThat(messages.getMessage(what.code(), finding.fault().args().toArray(), locale))
				.startsWith("dmn/prova.dmn, ")
				.contains(" 1234: ")
				.doesNotContain("{");
		}
	}

	/** All files of the folders, translations included. */
	private static List<Finding> findings(Path root) throws IOException {
		List<ModelFile> files = new ArrayList<>();
		for (String folder : List.of("processes", "forms", "dmn")) {
			try (Stream<Path> found = Files.walk(root.resolve(folder))) {
				for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
					files.add(
							new ModelFile(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
				}
			}
		}
		return ServiceFit.of(files, VOCABULARY);
	}

	@Test
	void aKindThatNobodyMaySeeIsToldWhereItIsNamed() throws IOException {
		Path table = this.folder.resolve("dmn/visibility.dmn");
		Files.writeString(table, Files.readString(table).replace("\"valutazione\",", ""));
		assertThat(findings(this.folder)).containsExactly(
				new Finding("processes/valutazione/valutazione.bpmn", 3, Misfit.UNSEEN, "valutazione", ""));
	}

	@Test
	void theExampleOfTheGuideFitsOnceItsRowsAreAdded() throws IOException {
		for (String models : List.of("processes", "forms", "dmn")) {
			FileSystemUtils.copyRecursively(EXAMPLE.resolve(models), this.folder.resolve(models));
		}
		assertThat(findings(this.folder)).containsExactly(
				new Finding("processes/sollievo/domanda-sollievo.bpmn", 3, Misfit.UNSEEN, "domanda-sollievo", ""));
		for (String table : List.of("visibility.dmn", "documents.dmn")) {
			Path whole = this.folder.resolve("dmn").resolve(table);
			Files.writeString(whole, Rows.added(Files.readString(whole), EXAMPLE.resolve("righe").resolve(table)));
		}
		assertThat(findings(this.folder)).isEmpty();
		try (Stream<Path> models = Files.walk(EXAMPLE)) {
			assertThat(models.filter(Files::isRegularFile)).hasSize(11);
		}
	}

}
