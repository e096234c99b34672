package it.siz.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.SizTest;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the engine keeps about who may reach a task. */
@SizTest
@Transactional
class TaskGrantsTest {

	@Autowired
	CaseWork work;

	@Autowired
	Practices practices;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aGrantGoesToAPersonInAUnitAndLeavesWithTheTask() {
		String task = task();
		assertThat(grants(task)).containsExactly("assistenteSocialeE648.assistente.lodi");
		this.tasks.setAssignee(task, "collega.lodi");
		assertThat(grants(task)).containsExactly("assistenteSocialeE648.collega.lodi");
		this.tasks.setAssignee(task, "assistente.codogno");
		assertThat(grants(task)).as("to nobody who may not see the practice").isEmpty();
	}

	@Test
	void aTaskByNameIsNeverLeftWithoutAPerson() {
		String task = task();
		assertThatThrownBy(() -> this.tasks.setAssignee(task, null)).isInstanceOf(BadUserRequestException.class);
	}

	@Test
	void theMigrationTurnsGrantsOfPeopleIntoThoseOfAUnitAndGivesLostTasksBack() throws IOException {
		String kept = task();
		String lost = task();
		this.jdbc.sql("delete from act_ru_authorization where resource_id_ in (?, ?)").params(kept, lost).update();
		this.jdbc.sql("""
				insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
				values ('prova', 1, 1, 'assistente.lodi', 7, ?, 6)""").param(kept).update();
		this.jdbc.sql("update act_ru_task set assignee_ = null where id_ = ?").param(lost).update();
		this.jdbc
			.sql(new ClassPathResource("db/migration/V46__task_grants.sql").getContentAsString(StandardCharsets.UTF_8))
			.update();
		for (String task : List.of(kept, lost)) {
			assertThat(grants(task)).containsExactly("assistenteSocialeE648.assistente.lodi");
			assertThat(this.jdbc.sql("select assignee_ from act_ru_task where id_ = ?")
				.param(task)
				.query(String.class)
				.single()).isEqualTo("assistente.lodi");
		}
	}

	/**
	 * The record hears of a step before the task gets its person: whether that person may
	 * see it is asked of what the step has made of it, and it is written once.
	 */
	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void aTaskThatComesBackIsGrantedAsItsStepAllows() {
		Practice practice = this.work.sent(this.work.openCall("12000"));
		String verified = this.work.task(practice.id()).id();
		long before = this.work.now(practice).version();
		this.work.complete(this.work.referent(), practice.id(),
				Map.of("esitoVerifica", "integrazione", "notaVerifica", "Serve il verbale completo."));
		assertThat(grants(this.work.task(practice.id()).id())).containsExactly("assistenteSocialeE648.assistente.lodi");
		assertThat(grants(verified)).as("nothing stays of one that is done").isEmpty();
		assertThat(this.work.now(practice).version()).as("written once").isEqualTo(before + 1);
	}

	private String task() {
		Practice practice = this.practices.open(this.work.worker(),
				new OpenPractice("progetto", this.work.person(), null, null));
		return this.work.task(practice.id()).id();
	}

	private List<String> grants(String task) {
		return this.jdbc.sql("""
				select coalesce(group_id_, user_id_) from act_ru_authorization
				where resource_type_ = 7 and resource_id_ = ?""").param(task).query(String.class).list();
	}

}
