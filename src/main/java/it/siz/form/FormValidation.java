package it.siz.form;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Validates answers as form-js 1.23 does in the browser (its Validator and
 * ConditionChecker), and refuses what it would never send: fields that are not in the
 * form, values of another type, options that are not offered. Hidden and disabled fields
 * are dropped, computed ones computed again.
 */
@Component
public class FormValidation {

	private final Feel feel = new Feel();

	private final Clock clock;

	public FormValidation(Clock clock) {
		this.clock = clock;
	}

	public Validated validate(FormSchema schema, Map<String, Object> answers) {
		FieldRules rules = new FieldRules(this.feel, this.clock);
		Reading reading = new Reading(this.feel, rules, new LinkedHashMap<>(answers));
		return new Validated(reading.read(schema.fields()), reading.faults());
	}

}
