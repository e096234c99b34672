package it.siz.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the FEEL of deployed forms. What is unknown is null and what fails is null,
 * as in form-js.
 */
class Feel {

	/** Forms are few; this only keeps a mistake from filling the memory. */
	private static final int MOST_PARSED = 5000;

	private final FeelEngineApi engine;

	private final Map<String, ParseResult> expressions = new ConcurrentHashMap<>();

	private final Map<String, ParseResult> conditions = new ConcurrentHashMap<>();

	Feel(Clock clock) {
		this.engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
	}

	static boolean isExpression(String text) {
		return text.startsWith("=");
	}

	/** Null for what is no expression, too. */
	@Nullable Object value(String text, Scope scope) {
		if (!isExpression(text)) {
			return null;
		}
		ParseResult parsed = kept(this.expressions, text, false);
		if (!parsed.isSuccess()) {
			return null;
		}
		EvaluationResult result = this.engine.evaluate(parsed.parsedExpression(), scope.names());
		return result.isSuccess() ? plain(result.result()) : null;
	}

	/**
	 * Whether a condition holds. form-js reads it as a unary test about null: a condition
	 * whose own value is null ("=age &gt; 5" with no age) holds, and hides.
	 */
	boolean holds(String text, Scope scope) {
		if (!isExpression(text)) {
			return false;
		}
		ParseResult parsed = kept(this.conditions, text, true);
		if (!parsed.isSuccess()) {
			return false;
		}
		EvaluationResult result = this.engine.evaluateWithInput(parsed.parsedExpression(), null, scope.names());
		return result.isSuccess() && Boolean.TRUE.equals(result.result());
	}

	boolean parses(String text, boolean condition) {
		return !isExpression(text)
				|| kept(condition ? this.conditions : this.expressions, text, condition).isSuccess();
	}

	private ParseResult kept(Map<String, ParseResult> parsed, String text, boolean condition) {
		if (parsed.size() > MOST_PARSED) {
			parsed.clear();
		}
		return parsed.computeIfAbsent(text, key -> parse(key, condition));
	}

	private ParseResult parse(String text, boolean condition) {
		String feel = text.substring(1);
		return condition ? this.engine.parseUnaryTests(feel) : this.engine.parseExpression(feel);
	}

	/** Dates become the text that an answer holds. */
	private static @Nullable Object plain(@Nullable Object value) {
		return (value instanceof Temporal) ? value.toString() : value;
	}

}
