package it.siz.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.metrics.StartupStep;
import org.springframework.stereotype.Component;

/**
 * The last thing on the console: where to go, how long it took, and who may sign in while
 * there is demo data.
 */
@Component
class StartupReport {

	private static final Logger log = LoggerFactory.getLogger(StartupReport.class);

	private final DemoAccounts demo;

	private final Environment environment;

	private @Nullable StartupStep loading;

	StartupReport(DemoAccounts demo, Environment environment) {
		this.demo = demo;
		this.environment = environment;
	}

	/**
	 * Between these two events the modules deploy their models and load the demo data.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void started(ApplicationStartedEvent event) {
		this.loading = event.getApplicationContext().getApplicationStartup().start("siz.loading");
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE) // after those who still load something
	void ready(ApplicationReadyEvent event) {
		if (this.loading != null) {
			this.loading.end();
		}
		log.info("\n" + String.join("\n", lines(event.getApplicationContext(), event.getTimeTaken())));
	}

	List<String> lines(ConfigurableApplicationContext context, Duration total) {
		List<String> lines = new ArrayList<>();
		lines.add(StartMessages.text("startup.ready", this.environment.getProperty("local.server.port", "8080")));
		if (context.getApplicationStartup() instanceof BufferingApplicationStartup recorded) {
			lines.add(StartMessages.text("startup.took", seconds(total),
					parts(StartupTimes.of(recorded.getBufferedTimeline(), total))));
		}
		if (this.environment.getProperty("siz.demo", Boolean.class, false)) {
			lines.addAll(this.demo.lines());
		}
		return lines;
	}

	private static String parts(Map<StartupPart, Duration> parts) {
		return parts.entrySet()
			.stream()
			.map((part) -> StartMessages.text("startup.part." + part.getKey(), seconds(part.getValue())))
			.collect(Collectors.joining(", "));
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000d;
	}

}
