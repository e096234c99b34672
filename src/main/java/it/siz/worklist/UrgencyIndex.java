package it.siz.worklist;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Index in the order of the task list, beside the engine's own by name alone. No
 * migration: the engine makes its tables after those have run.
 */
@Component
class UrgencyIndex implements ApplicationRunner {

	private final JdbcClient jdbc;

	UrgencyIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.jdbc.sql("""
				create index if not exists siz_task_by_urgency
				on act_ru_task (assignee_, coalesce(due_date_, create_time_), id_)""").update();
	}

}
