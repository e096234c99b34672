package it.siz.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.KeptFeel;

/**
 * Evaluates the FEEL of deployed forms. What is unknown is null and what fails is null,
 * as in form-js. The two engines still differ where a text is compared with a number, a
 * list with [], and where null stands in a range (null in [1..9] is false in the browser,
 * null here): forms compare with >= and <=.
 */
class Feel {

	/** Forms are few; this only keeps a mistake from filling the memory. */
	private static final int MOST_PARSED = 5000;

	private final FeelEngineApi engine;

	private final Map<String, ParseResult> expressions = new ConcurrentHashMap<>();

	private final Map<String, ParseResult> conditions = new ConcurrentHashMap<>();

	Feel(Clock clock) {
		FeelEngineBuilder stock = FeelEngineBuilder.forJava();
		this.engine = new FeelEngineApi(new KeptFeel(stock.functionProvider(), stock.valueMapper(),
				stock.configuration(), () -> ZonedDateTime.now(clock)));
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
	 * Values of several expressions at once, which costs less than one by one. Null when
	 * they do not evaluate together.
	 */
	@Nullable List<?> values(List<String> texts, Scope scope) {
		String together = texts.stream()
			.map(text -> text.substring(1))
			.collect(Collectors.joining("\n), (", "=[(", "\n)]"));
		return (value(together, scope) instanceof List<?> values && values.size() == texts.size()) ? values : null;
	}

	/**
	 * Whether a condition holds. form-js reads it as a unary test about null: a condition
	 * whose own value is null ("=age > 5" with no age) holds, and hides; its negation by
	 * not(...) does not.
	 */
	boolean holds(String text, Scope scope) {
		return holds(text, scope, value(text, scope));
	}

	/** The same, where the value of the condition is known. */
	boolean holds(String text, Scope scope, @Nullable Object value) {
		if (value != null || !parses(text)) {
			return Boolean.TRUE.equals(value);
		}
		ParseResult parsed = kept(this.conditions, text, true);
		if (!parsed.isSuccess()) {
			return true;
		}
		EvaluationResult result = this.engine.evaluateWithInput(parsed.parsedExpression(), null, scope.names());
		return result.isSuccess() && Boolean.TRUE.equals(result.result());
	}

	boolean parses(String text) {
		return isExpression(text) && kept(this.expressions, text, false).isSuccess();
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
