package it.siz.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;

/**
 * Validates answers as form-js 1.23 does in the browser (its Validator and
 * ConditionChecker), and refuses what it would never send: fields that are not in the
 * form, values of another type, options that are not offered. Hidden and disabled fields
 * are dropped, computed ones computed again.
 */
@Component
public class FormValidation {

	private final Feel feel;

	private final Clock clock;

	/** A deployed form does not change: it is looked at once. */
	private final Map<FormSchema, List<Fault>> known = Collections.synchronizedMap(new WeakHashMap<>());

	public FormValidation(Clock clock) {
		this.clock = clock;
		this.feel = new Feel(clock);
	}

	public Validated validate(FormSchema schema, Map<String, Object> answers) {
		return read(schema, answers, null);
	}

	/**
	 * As the other, where it is known what the form showed when it was opened: read-only
	 * and disabled fields keep it, and conditions see it.
	 */
	public Validated validate(FormSchema schema, Map<String, Object> answers, Map<String, Object> known) {
		return read(schema, answers, known);
	}

	/**
	 * Why a form must not be deployed: components, patterns or expressions that our
	 * server or the stock Tasklist cannot handle as the browser does. The field of a
	 * fault is the component's key or id.
	 */
	public List<Fault> defects(FormSchema schema) {
		return this.known.computeIfAbsent(schema, new Defects(this.feel)::of);
	}

	private Validated read(FormSchema schema, Map<String, @Nullable Object> answers,
			@Nullable Map<String, @Nullable Object> known) {
		List<Fault> faults = new ArrayList<>(defects(schema));
		Shape.of(schema.fields()).refuse(answers, "", faults);
		if (!faults.isEmpty()) {
			return new Validated(Map.of(), faults);
		}
		FieldRules rules = new FieldRules(new Limits(this.feel),
				new Options(this.feel, (known != null) ? known : Map.of()), new FieldChecks(LocalDate.now(this.clock)));
		return new Reading(this.feel, schema.fields(), rules, new Typed(known), answers).read();
	}

}
