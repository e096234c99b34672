package it.siz.simulator;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the simulator with the application when {@code siz.anpr.simulator} says so, and
 * tells the client where it is. Before the context, because addresses and keys are
 * configuration.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulatorStart implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final String NAME = "anprSimulator";

	@Override
	public void initialize(GenericApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (context.getParent() != null || !environment.getProperty("siz.anpr.simulator", Boolean.class, false)) {
			return;
		}
		Simulator simulator = new Simulator(Weather.of(environment.getProperty("siz.simulator.answer"),
				environment.getProperty("siz.simulator.token"),
				environment.getProperty("siz.simulator.delay", Integer.class, 0)));
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(NAME, simulator.configuration()));
		context.getDefaultListableBeanFactory().registerSingleton(NAME, simulator);
		context.getDefaultListableBeanFactory().registerDisposableBean(NAME, simulator::close);
	}

}
