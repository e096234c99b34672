package it.siz.workflow;

import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/** An answer of the record, as the stock Tasklist reads it: lists and groups as JSON. */
class AnswerField extends FormFieldImpl {

	AnswerField(String key, Object answer) {
		setId(key);
		boolean structured = answer instanceof Collection<?> || answer instanceof Map<?, ?>;
		setValue(structured ? SpinValues.jsonValue(Spin.JSON(answer)).create() : Variables.untypedValue(answer));
	}

}
