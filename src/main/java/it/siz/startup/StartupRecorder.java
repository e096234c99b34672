package it.siz.startup;

import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Records how long each bean takes, for {@link StartupTimes}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupRecorder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int STEPS = 8192;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.setApplicationStartup(new BufferingApplicationStartup(STEPS));
	}

}
