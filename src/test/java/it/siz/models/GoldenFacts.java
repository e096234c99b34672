package it.siz.models;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Facts as the application gives them: what is not known is null. */
record GoldenFacts(Map<String, Object> values) implements VariableContext {

	@Override
	public TypedValue resolve(String name) {
		return Variables.untypedValue(this.values.get(name));
	}

	@Override
	public boolean containsVariable(String name) {
		return true;
	}

	@Override
	public Set<String> keySet() {
		return this.values.keySet();
	}

}
