package it.siz.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The gate and the guarded expressions are in the engine itself: Java has no way around.
 */
@SizTest
class EngineGuardTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	TaskService tasks;

	@Autowired
	ProcessEngine engine;

	@ParameterizedTest
	@MethodSource("it.siz.workflow.ModelGateTest#hostile")
	void noHostileFileIsDeployed(Path file) throws IOException {
		String name = file.getFileName().toString();
		String content = Files.readString(file);
		long before = this.repository.createDeploymentQuery().count();
		assertThatThrownBy(() -> this.repository.createDeployment().addString(name, content).deploy())
			.isInstanceOf(Problem.class);
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void anExpressionInAnOrQueryReachesNoClass() {
		assertThatThrownBy(() -> this.tasks.createTaskQuery()
			.or()
			.taskAssigneeExpression("${''.getClass().getName()}")
			.endOr()
			.list()).hasStackTraceContaining("reach variables and named delegates only");
		assertThatThrownBy(
				() -> this.tasks.createTaskQuery().or().taskAssigneeExpression("${dataSource}").endOr().list())
			.hasStackTraceContaining("dataSource");
	}

	@Test
	void theEngineEvaluatesWithTheGuard() {
		var configuration = ((ProcessEngineImpl) this.engine).getProcessEngineConfiguration();
		assertThat(configuration.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
		assertThat(configuration.isAuthorizationEnabled()).isTrue();
		assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
		assertThat(configuration.isEnableXxeProcessing()).isFalse();
		assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(2000);
	}

}
