package it.siz.decision;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Facts as FEEL sees them: a name that was not given is null, as form-js and the glossary
 * of the tables expect.
 */
record Facts(Map<String, ?> values) implements VariableContext {

	@Override
	public @Nullable TypedValue resolve(String name) {
		return Variables.untypedValue(this.values.get(name));
	}

	@Override
	public boolean containsVariable(String name) {
		return true;
	}

	@Override
	public Set<String> keySet() {
		return Set.copyOf(this.values.keySet());
	}

}
