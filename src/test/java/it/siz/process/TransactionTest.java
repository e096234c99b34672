package it.siz.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.kernel.ModelsDeployed;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Engine and case data write in one transaction: both or neither. */
@SizTest
class TransactionTest {

	/** A process whose automatic step always fails, after a task that goes well. */
	private static final String FAILS = "prova-guasto";

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Practices practices;

	@Autowired
	Tasks tasks;

	@Autowired
	Timeline timeline;

	@Autowired
	RepositoryService models;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void whenAnAutomaticStepFailsAnswersTimelineStateAndTaskAreAsBefore() {
		deployTheProcessThatFails();
		Practice practice = this.practices.open(this.work.worker(),
				new OpenPractice(FAILS, this.work.person(), null, null));
		submit(practice, "2026-01-10");
		OpenTask task = this.work.task(practice.id());
		int told = this.timeline.of(practice.id()).size();
		long version = this.work.now(practice).version();

		assertThat(catchThrowableOfType(Problem.class, () -> submit(practice, "2026-02-20")))
			.hasStackTraceContaining("SealRanking.execute");

		Practice now = this.work.now(practice);
		assertThat(now.answers("b2-patto")).containsEntry("pattoData", "2026-01-10");
		assertThat(now.state()).isEqualTo("daRileggere");
		assertThat(now.version()).isEqualTo(version);
		assertThat(this.timeline.of(practice.id())).hasSize(told);
		assertThat(this.work.task(practice.id())).isEqualTo(task);
		this.room.process(practice).isWaitingAtExactly("rileggi").hasNotPassed("rileggi", "guasto");
	}

	@Test
	void anOpeningThatIsUndoneLeavesNeitherRowNorProcess() {
		UUID call = this.work.openCall("1200");
		UUID[] opened = new UUID[1];
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult(tx -> {
			opened[0] = this.work.open(call).id();
			assertThat(processes(opened[0])).isOne();
			throw new IllegalStateException("undone");
		})).withMessage("undone");
		assertThat(rows(opened[0])).isZero();
		assertThat(processes(opened[0])).isZero();
		assertThat(this.timeline.of(opened[0])).isEmpty();
	}

	@Test
	void aCompletionThatIsUndoneLeavesTheTaskOpenAndNoAnswers() {
		Practice practice = this.work.open(this.work.openCall("1200"));
		OpenTask task = this.work.task(practice.id());
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult(tx -> {
			this.work.fillIn(practice);
			assertThat(this.work.now(practice).state()).isEqualTo("inValidazione");
			throw new IllegalStateException("undone");
		})).withMessage("undone");
		assertThat(this.work.task(practice.id())).isEqualTo(task);
		assertThat(this.work.now(practice).state()).isEqualTo("inCompilazione");
		assertThat(this.work.now(practice).allAnswers()).isEmpty();
		this.room.process(practice).isWaitingAtExactly("compila").hasNotPassed("compila");
	}

	@Test
	void engineAndCaseDataAreWrittenByTheSameTransaction() {
		Practice practice = this.work.open(this.work.openCall("1200"));
		assertThat(writer("act_ru_execution", "business_key_", practice.id().toString()))
			.isEqualTo(writer("practice", "id::text", practice.id().toString()));
		this.work.fillIn(practice);
		assertThat(writer("act_ru_task", "id_", this.work.task(practice.id()).id()))
			.isEqualTo(writer("practice", "id::text", practice.id().toString()));
	}

	/** The database transaction that wrote a row last. */
	private String writer(String table, String column, String value) {
		return this.jdbc.sql("select xmin::text from " + table + " where " + column + " = ?")
			.param(value)
			.query(String.class)
			.single();
	}

	private void submit(Practice practice, String date) {
		Viewer worker = this.work.worker();
		this.tasks.submit(this.work.task(practice.id()).id(), worker.username(), Map.of("pattoData", date));
	}

	private long rows(UUID practice) {
		return this.jdbc.sql("select count(*) from practice where id = ?").param(practice).query(Long.class).single();
	}

	private long processes(UUID practice) {
		return this.jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
			.param(practice.toString())
			.query(Long.class)
			.single();
	}

	private void deployTheProcessThatFails() {
		this.models.createDeployment().name(FAILS).addClasspathResource("process/fails.bpmn").deploy();
		this.events.publishEvent(new ModelsDeployed(List.of()));
	}

	/** The other tests know the kinds of the product only. */
	@AfterEach
	void leaveNothingOfTheProcessThatFails() {
		for (String table : new String[] { "practice_event", "draft", "notification" }) {
			this.jdbc
				.sql("delete from " + table + " where practice_id in (select id from practice where kind = '" + FAILS
						+ "')")
				.update();
		}
		this.jdbc.sql("delete from practice where kind = ?").param(FAILS).update();
		this.models.createDeploymentQuery()
			.deploymentName(FAILS)
			.list()
			.forEach(deployment -> this.models.deleteDeployment(deployment.getId(), true));
		this.events.publishEvent(new ModelsDeployed(List.of()));
	}

}
