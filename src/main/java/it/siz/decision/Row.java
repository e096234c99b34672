package it.siz.decision;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** One matched rule with its outputs. */
public record Row(String ruleId, Map<String, Object> values) {

	/**
	 * @throws IllegalStateException when the table did not answer: a defect of the table,
	 * not of the data
	 */
	public String text(String output) {
		return String.valueOf(required(output));
	}

	public BigDecimal number(String output) {
		Object value = required(output);
		return (value instanceof BigDecimal decimal) ? decimal : new BigDecimal(value.toString());
	}

	public boolean flag(String output) {
		return Boolean.TRUE.equals(required(output));
	}

	public @Nullable Object value(String output) {
		return this.values.get(output);
	}

	private Object required(String output) {
		Object value = this.values.get(output);
		if (value == null) {
			throw new IllegalStateException("Rule " + this.ruleId + " gives no " + output);
		}
		return value;
	}

}
