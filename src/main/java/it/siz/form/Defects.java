package it.siz.form;

import java.util.ArrayList;
import java.util.List;

import com.google.re2j.PatternSyntaxException;

import it.siz.kernel.Fault;

/** What is wrong with a form itself, whatever is answered. */
class Defects {

	private static final List<String> EXPRESSIONS = List.of("min", "max", "minLength", "maxLength");

	private final Feel feel;

	private final List<Fault> faults = new ArrayList<>();

	Defects(Feel feel) {
		this.feel = feel;
	}

	List<Fault> of(FormSchema schema) {
		schema.fields().forEach(this::look);
		return List.copyOf(this.faults);
	}

	private void look(Field field) {
		if (!FormSchema.TYPES.contains(field.type())) {
			blame(field, "form.component", field.type());
			return;
		}
		pattern(field);
		expression(field, field.hide());
		expression(field, field.json().path("expression").asText(""));
		expression(field, field.json().path("valuesExpression").asText(""));
		EXPRESSIONS.forEach(name -> expression(field, field.rule(name).asText("")));
		String check = field.property("check");
		if (!check.isEmpty() && !FieldChecks.NAMES.contains(check)) {
			blame(field, "form.check", check);
		}
		field.children().forEach(this::look);
	}

	private void pattern(Field field) {
		String pattern = field.rule("pattern").asText("");
		try {
			FieldChecks.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			blame(field, "form.patternDefect", pattern);
		}
	}

	private void expression(Field field, String text) {
		if (Feel.isExpression(text) && !this.feel.parses(text)) {
			blame(field, "form.expression", text);
		}
	}

	private void blame(Field field, String code, String what) {
		String name = field.key().isEmpty() ? field.json().path("id").asText("") : field.key();
		this.faults.add(Fault.of(name, code, field.label().isEmpty() ? name : field.label(), what));
	}

}
