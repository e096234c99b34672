package it.siz.startup;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Outside of tests the engine runs its jobs with an executor of its own, whose mere
 * presence would make Spring Boot leave out the application's.
 */
class ExecutorsTest {

	@Test
	void theApplicationKeepsItsExecutorBesideThatOfTheEngine() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.withBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class)
			.run(context -> assertThat(context.getBeanNamesForType(ThreadPoolTaskExecutor.class))
				.contains("applicationTaskExecutor"));
	}

}
