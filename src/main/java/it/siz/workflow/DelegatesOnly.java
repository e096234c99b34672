package it.siz.workflow;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * First in the chain of what an expression can reach: a variable or a named delegate as a
 * whole, never a property or a method of anything. So no expression, wherever it came
 * from, gets from a text to its class and on to the machine (CVE-2026-109432).
 */
class DelegatesOnly extends ELResolver {

	private final Set<String> names;

	private final Function<String, Object> delegates;

	DelegatesOnly(Set<String> names, Function<String, Object> delegates) {
		this.names = names;
		this.delegates = delegates;
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
		refuseMembers(base);
		if (this.names.contains(Objects.toString(property))) {
			context.setPropertyResolved(true);
			return this.delegates.apply(property.toString());
		}
		return null;
	}

	@Override
	public Object invoke(ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] values) {
		throw refusal();
	}

	@Override
	public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		refuseMembers(base);
		return null;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		throw refusal();
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
		return null;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return Object.class;
	}

	private static void refuseMembers(@Nullable Object base) {
		if (base != null) {
			throw refusal();
		}
	}

	private static ProcessEngineException refusal() {
		return new ProcessEngineException("Expressions reach variables and named delegates only");
	}

}
