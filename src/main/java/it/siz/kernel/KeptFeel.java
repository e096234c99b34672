package it.siz.kernel;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that parses each text once and keeps its built-in functions. The stock engine
 * parses every cell of a table and builds all functions again at every evaluation: a
 * table of fifteen rules takes a millisecond. The texts are those of deployed tables and
 * forms; what is kept of them is let go when they are too many.
 */
public final class KeptFeel extends FeelEngine {

	/** More than all deployed tables and forms have. */
	private static final int MOST_TEXTS = 20_000;

	private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();

	private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

	private final Set<String> valid = ConcurrentHashMap.newKeySet();

	private final FunctionProvider functions;

	private final FeelInterpreter interpreter;

	/** Everything as in a stock engine made of the same parts. */
	public KeptFeel(FunctionProvider own, ValueMapper values, FeelEngine.Configuration configuration,
			FeelEngineClock clock) {
		super(own, values, configuration, clock);
		this.functions = new CompositeFunctionProvider(new $colon$colon<>(new BuiltinFunctions(clock, values),
				new $colon$colon<>(own, List$.MODULE$.empty())));
		this.interpreter = new FeelInterpreter(values);
	}

	@Override
	public Either<Failure, ParsedExpression> parseExpression(String text) {
		return withinBounds(this.expressions).computeIfAbsent(text, super::parseExpression);
	}

	@Override
	public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
		return withinBounds(this.tests).computeIfAbsent(text, super::parseUnaryTests);
	}

	private static <T> Map<String, T> withinBounds(Map<String, T> kept) {
		if (kept.size() > MOST_TEXTS) {
			kept.clear();
		}
		return kept;
	}

	/**
	 * The stock engine has the first word on every text, and the last on whatever does
	 * not simply succeed.
	 */
	@Override
	public EvaluationResult evaluate(ParsedExpression expression, Context context) {
		if (this.valid.contains(expression.text())) {
			EvalContext scope = EvalContext.create(valueMapper(), this.functions).merge(context);
			Val value = this.interpreter.eval(expression.expression(), scope);
			if (!(value instanceof ValError) && scope.failureCollector().failures().isEmpty()) {
				return new SuccessfulEvaluationResult(valueMapper().unpackVal(value),
						scope.failureCollector().failures());
			}
		}
		EvaluationResult result = super.evaluate(expression, context);
		if (result.isSuccess()) {
			if (this.valid.size() > MOST_TEXTS) {
				this.valid.clear();
			}
			this.valid.add(expression.text());
		}
		return result;
	}

}
