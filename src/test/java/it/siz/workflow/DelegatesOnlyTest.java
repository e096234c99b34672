package it.siz.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DelegatesOnlyTest {

	private static final JavaDelegate DELEGATE = (execution) -> {
	};

	private final GuardedExpressions expressions = expressions();

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${''.class}", "${''['class']}", "${flag.getClass().getName()}",
			"${flag.bytes}", "${now().getClass()}", "${deliverOutcome.getClass().forName('java.lang.Runtime')}",
			"${deliverOutcome.execute(null)}", "#{''.getClass()}", "${list[0]}", "${map.a}", "${map['a']}",
			"${''.getClass().forName('java.lang.Runtime').getRuntime().exec('true')}" })
	void nothingIsReachedFromAnything(String expression) {
		assertThatThrownBy(() -> value(expression)).isInstanceOfAny(ProcessEngineException.class, ELException.class)
			.hasStackTraceContaining("reach variables and named delegates only");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${dataSource}", "${applicationContext}", "${environment}", "${systemProperties}" })
	void otherBeansHaveNoName(String expression) {
		assertThatThrownBy(() -> value(expression)).isInstanceOf(ELException.class);
	}

	@Test
	void variablesAndNamedDelegatesAreThere() {
		assertThat(value("${flag == 'ok'}")).isEqualTo(true);
		assertThat(value("${deliverOutcome}")).isSameAs(DELEGATE);
	}

	private Object value(String expression) {
		VariableContext variables = Variables.fromMap(Map.of("flag", "ok", "list", List.of(1), "map", Map.of("a", 1)))
			.asVariableContext();
		ELContext context = this.expressions.createElContext(variables);
		return this.expressions.createValueExpression(expression).getValue(context);
	}

	private static GuardedExpressions expressions() {
		StaticApplicationContext context = new StaticApplicationContext();
		context.registerBean("deliverOutcome", JavaDelegate.class, () -> DELEGATE);
		context.registerBean("dataSource", Object.class, Object::new);
		context.refresh();
		GuardedExpressions expressions = new GuardedExpressions(new NamedDelegates(context));
		expressions.addFunction("now", ReflectionUtils.findMethod(Instant.class, "now"));
		return expressions;
	}

}
