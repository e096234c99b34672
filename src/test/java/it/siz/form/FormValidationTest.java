package it.siz.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import it.siz.kernel.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the server refuses beyond form-js, because nobody has to use a browser. */
class FormValidationTest {

	private final FormValidation validation = new FormValidation(
			Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Rome")));

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12.345,67|12345.67", "12345,67|12345.67", "12345.67|12345.67",
			"1.234.567|1234567", "-3,5|-3.5", "0|0", "1234,567|1234.567" })
	void anIseeIsReadAsItaliansAndAsMachinesWriteIt(String text, String number) {
		assertThat(number("isee", text).answers()).containsEntry("isee", new BigDecimal(number));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12.345", "1,234,567", "12,345.67", "€ 100", "1.23.456", "diecimila", "1e5", "--3", ",5",
			"12.34,5", "NaN", "99999999999999999999" })
	void whatCanBeReadInTwoWaysOrNoneIsRefused(String text) {
		assertThat(number("isee", text).faults()).extracting(Fault::code).containsExactly("form.number");
	}

	@Test
	void aFieldThatTheFormDoesNotHaveIsRefusedWhereverItStands() {
		FormSchema schema = form("""
				{"type":"textfield","key":"nome"},
				{"type":"group","path":"casa","components":[{"type":"textfield","key":"via"}]},
				{"type":"dynamiclist","path":"righe","components":[{"type":"textfield","key":"a"}]}""");
		Map<String, Object> sent = Map.of("nome", "x", "stato", "ammessa", "casa", Map.of("via", "x", "cap", "1"),
				"righe", List.of(Map.of("a", "x"), Map.of("b", "x")));
		assertThat(this.validation.validate(schema, sent).faults()).extracting(Fault::field, Fault::code)
			.containsExactlyInAnyOrder(tuple("stato", "form.unknown"), tuple("casa.cap", "form.unknown"),
					tuple("righe[1].b", "form.unknown"));
	}

	@Test
	void aValueOfAnotherTypeIsRefused() {
		FormSchema schema = form("""
				{"type":"textfield","key":"a"},{"type":"textarea","key":"b"},{"type":"checkbox","key":"c"},
				{"type":"number","key":"d"},{"type":"checklist","key":"e","values":[{"label":"X","value":"x"}]},
				{"type":"datetime","key":"f","subtype":"date"},{"type":"dynamiclist","path":"g","components":[]}""");
		assertThat(
				faults(schema, Map.of("a", 3, "b", List.of("x"), "c", "true", "d", Map.of(), "e", "x", "f", 20260101)))
			.containsExactly("a form.type", "b form.type", "c form.type", "d form.number", "e form.option",
					"f form.date");
		assertThat(faults(schema, Map.of("g", Map.of("0", "x")))).containsExactly("g form.list");
		assertThat(faults(schema, Map.of("g", List.of("x")))).containsExactly("g[0] form.type");
		assertThat(faults(schema, Map.of("g", Collections.nCopies(101, Map.of())))).containsExactly("g form.list");
	}

	@Test
	void aChoiceThatIsNotOfferedIsRefused() {
		String values = "\"values\":[{\"label\":\"X\",\"value\":\"x\"},{\"label\":\"1\",\"value\":1}]";
		FormSchema schema = form("{\"type\":\"select\",\"key\":\"a\",%s},{\"type\":\"taglist\",\"key\":\"b\",%s}"
			.formatted(values, values));
		assertThat(faults(schema, Map.of("a", "y", "b", List.of("x", "z")))).containsExactly("a form.option",
				"b form.option");
		assertThat(faults(schema, Map.of("a", "1"))).containsExactly("a form.option");
		assertThat(this.validation.validate(schema, Map.of("a", 1.0, "b", List.of("x", "x"))).answers())
			.isEqualTo(Map.of("a", 1.0, "b", List.of("x")));
	}

	@ParameterizedTest
	@CsvSource({ "date,2026-02-29", "date,2026-13-01", "date,29/02/2024", "date,2024-02-28T10:00", "date,0206-01-01",
			"date,20260101", "time,24:30", "time,10:3", "time,10", "time,10:30+25:00", "datetime,2026-01-01",
			"datetime,2026-01-01T25:00", "datetime,2026-02-30T10:00", "datetime,oggi" })
	void aDayOrTimeThatDoesNotExistIsRefused(String subtype, String text) {
		assertThat(faults(form("{\"type\":\"datetime\",\"key\":\"a\",\"subtype\":\"%s\"}".formatted(subtype)),
				Map.of("a", text)))
			.containsExactly("time".equals(subtype) ? "a form.time" : "a form.date");
	}

	@Test
	void aDateMayBeAskedToLieInThePastOrNotTo() {
		FormSchema schema = form("""
				{"type":"datetime","key":"firma","subtype":"date","properties":{"check":"pastDate"}},
				{"type":"datetime","key":"avvio","subtype":"date","disallowPassedDates":true}""");
		assertThat(faults(schema, Map.of("firma", "2026-11-23", "avvio", "2026-11-23"))).isEmpty();
		assertThat(faults(schema, Map.of("firma", "2026-11-24", "avvio", "2026-11-22")))
			.containsExactly("firma form.future", "avvio form.past");
	}

	@Test
	void aTextHasALimitEvenWhenTheFormSetsNone() {
		FormSchema schema = form("{\"type\":\"textarea\",\"key\":\"a\"}");
		assertThat(faults(schema, Map.of("a", "x".repeat(10_000)))).isEmpty();
		assertThat(faults(schema, Map.of("a", "x".repeat(10_001)))).containsExactly("a form.maxLength");
		assertThat(faults(schema, Map.of("a", "x".repeat(100_001)))).containsExactly("a form.characters");
	}

	@Test
	void aTextThatTheDatabaseCannotHoldIsRefused() {
		FormSchema schema = form("{\"type\":\"textfield\",\"key\":\"a\"}");
		assertThat(faults(schema, Map.of("a", "x\0y"))).containsExactly("a form.characters");
		assertThat(faults(schema, Map.of("a", "x\ud83d"))).containsExactly("a form.characters");
		assertThat(this.validation.validate(schema, Map.of("a", "è\t😀")).answers()).isEqualTo(Map.of("a", "è 😀"));
	}

	@Test
	void aWrongCodiceFiscaleIsRefused() {
		FormSchema schema = form(
				"{\"type\":\"textfield\",\"key\":\"cf\",\"properties\":{\"check\":\"codiceFiscale\"}}");
		assertThat(this.validation.validate(schema, Map.of("cf", "RSSMRA80A01H501X")).faults()).extracting(Fault::field)
			.containsExactly("cf");
		assertThat(faults(schema, Map.of("cf", "RSSMRA80A01H501U"))).isEmpty();
	}

	@Test
	void aTotalIsComputedHereWhateverWasSent() {
		FormSchema schema = form("""
				{"type":"number","key":"a"},{"type":"expression","key":"totale","expression":"=a * 2"}""");
		assertThat(this.validation.validate(schema, Map.of("a", 3, "totale", 100)).answers().get("totale"))
			.hasToString("6");
	}

	@Test
	void hiddenAndDisabledFieldsAreDroppedEvenWhenTheyAreWrong() {
		FormSchema schema = form("""
				{"type":"checkbox","key":"no"},{"type":"number","key":"a","conditional":{"hide":"=no"}},
				{"type":"textfield","key":"b","disabled":true}""");
		Validated validated = this.validation.validate(schema, Map.of("no", true, "a", "molti", "b", "forzato"));
		assertThat(validated.faults()).isEmpty();
		assertThat(validated.answers()).isEqualTo(Map.of("no", true));
	}

	@Test
	void whatTheFormShowedReadOnlyCannotBeChanged() {
		FormSchema schema = form("{\"type\":\"textfield\",\"key\":\"a\",\"readonly\":true}");
		assertThat(this.validation.validate(schema, Map.of("a", "altro"), Map.of("a", "vero")).answers())
			.isEqualTo(Map.of("a", "vero"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "iframe", "html", "button", "filepicker", "image", "documentPreview", "table", "nuovo" })
	void aComponentThatIsNotAllowedIsADefectOfTheForm(String type) {
		FormSchema schema = form(
				"{\"type\":\"group\",\"components\":[{\"type\":\"%s\",\"id\":\"x\"}]}".formatted(type));
		assertThat(this.validation.defects(schema)).extracting(Fault::code).containsExactly("form.component");
		assertThat(faults(schema, Map.of())).containsExactly("x form.component");
	}

	@Test
	void patternsExpressionsAndChecksThatCannotRunAreDefectsOfTheForm() {
		FormSchema schema = form("""
				{"type":"textfield","key":"a","validate":{"pattern":"(?=x)y"}},
				{"type":"textfield","key":"b","conditional":{"hide":"=a = = 1"}},
				{"type":"textfield","key":"c","properties":{"check":"partitaIva"}}""");
		assertThat(this.validation.defects(schema)).extracting(Fault::code)
			.containsExactly("form.patternDefect", "form.expression", "form.check");
	}

	@Test
	void aPatternThatWouldRunForeverDoesNot() {
		FormSchema schema = form("{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"^(a+)+$\"}}");
		assertThat(faults(schema, Map.of("a", "a".repeat(5000) + "!"))).containsExactly("a form.pattern");
	}

	@Test
	void aFaultNamesTheFieldAsPeopleReadIt() {
		FormSchema schema = form(
				"{\"type\":\"number\",\"key\":\"isee\",\"label\":\"Valore ISEE\",\"validate\":{\"required\":true}}");
		assertThat(this.validation.validate(schema, Map.of()).faults())
			.containsExactly(Fault.of("isee", "form.required", "Valore ISEE"));
	}

	private Validated number(String key, Object value) {
		return this.validation.validate(form("{\"type\":\"number\",\"key\":\"%s\"}".formatted(key)),
				Map.of(key, value));
	}

	private List<String> faults(FormSchema schema, Map<String, Object> answers) {
		List<String> faults = new ArrayList<>();
		this.validation.validate(schema, answers)
			.faults()
			.forEach(fault -> faults.add(fault.field() + " " + fault.code()));
		return faults;
	}

	private static FormSchema form(String components) {
		return FormSchema.parse("{\"id\":\"f\",\"schemaVersion\":16,\"components\":[%s]}".formatted(components));
	}

}
