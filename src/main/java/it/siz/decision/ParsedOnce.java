package it.siz.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngine.Failure;
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
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * FEEL that parses each text once and keeps its built-in functions. The stock engine
 * parses every cell and builds all functions again at every evaluation: a table of
 * fifteen rules takes a millisecond. The texts are those of deployed tables, so there is
 * an end to them.
 */
class ParsedOnce extends ScalaFeelEngine {

	ParsedOnce() {
		super(List.of());
	}

	@Override
	protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
		return new Remembering(super.buildFeelEngine(functions, values));
	}

	private static final class Remembering extends FeelEngine {

		private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();

		private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

		private final Set<String> valid = ConcurrentHashMap.newKeySet();

		private final FunctionProvider functions;

		private final FeelInterpreter interpreter;

		Remembering(FeelEngine stock) {
			super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), stock.clock());
			this.functions = new CompositeFunctionProvider(
					new $colon$colon<>(new BuiltinFunctions(stock.clock(), stock.valueMapper()),
							new $colon$colon<>(stock.functionProvider(), List$.MODULE$.empty())));
			this.interpreter = new FeelInterpreter(stock.valueMapper());
		}

		@Override
		public Either<Failure, ParsedExpression> parseExpression(String text) {
			return this.expressions.computeIfAbsent(text, super::parseExpression);
		}

		@Override
		public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
			return this.tests.computeIfAbsent(text, super::parseUnaryTests);
		}

		/**
		 * The stock engine has the first word on every text, and the last on whatever
		 * does not simply succeed.
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
				this.valid.add(expression.text());
			}
			return result;
		}

	}

}
