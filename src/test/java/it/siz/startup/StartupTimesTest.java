package it.siz.startup;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.core.metrics.StartupStep;

import static org.assertj.core.api.Assertions.assertThat;

class StartupTimesTest {

	private final BufferingApplicationStartup startup = new BufferingApplicationStartup(16);

	@Test
	void countsATimeOnceWhenOneStepWaitsInsideAnother() throws Exception {
		StartupStep migration = step("flywayInitializer");
		StartupStep unknown = step("dataSource");
		StartupStep database = step("embeddedDatabaseConnection");
		Thread.sleep(60);
		database.end();
		unknown.end();
		Thread.sleep(20);
		migration.end();
		Map<StartupPart, Duration> parts = StartupTimes.of(this.startup.getBufferedTimeline(), Duration.ofSeconds(1));
		assertThat(parts.get(StartupPart.DATABASE)).isBetween(Duration.ofMillis(60), Duration.ofMillis(500));
		assertThat(parts.get(StartupPart.MIGRATION)).isLessThan(parts.get(StartupPart.DATABASE));
		assertThat(parts.values().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(1));
	}

	private StartupStep step(String bean) {
		return this.startup.start("spring.beans.instantiate").tag("beanName", bean);
	}

}
