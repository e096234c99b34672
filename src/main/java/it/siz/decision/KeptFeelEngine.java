package it.siz.decision;

import java.util.List;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

import it.siz.kernel.KeptFeel;

/** The FEEL of decision tables, as fast as it can be. */
class KeptFeelEngine extends ScalaFeelEngine {

	KeptFeelEngine() {
		super(List.of());
	}

	@Override
	protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
		FeelEngine stock = super.buildFeelEngine(functions, values);
		return new KeptFeel(stock.functionProvider(), stock.valueMapper(), stock.configuration(), stock.clock());
	}

}
