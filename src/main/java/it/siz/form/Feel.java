package it.siz.form;

import java.util.HashMap;
import java.util.Map;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL of deployed forms; a failing expression is null, as in form-js. */
class Feel {

	private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

	/** Value of an expression, with or without the leading equals sign. */
	@Nullable Object value(String expression, Map<String, @Nullable Object> data) {
		String text = expression.startsWith("=") ? expression.substring(1) : expression;
		EvaluationResult result = this.engine.evaluateExpression(text, new HashMap<>(data));
		return result.isSuccess() ? result.result() : null;
	}

	boolean isTrue(String expression, Map<String, @Nullable Object> data) {
		return Boolean.TRUE.equals(value(expression, data));
	}

}
