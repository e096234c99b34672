package it.siz.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The outcomes of a call are told on the real engine, and the database fails midway. */
@SizTest
class AnnouncementCrashTest {

	private static final int CHUNK = 50;

	private static final int ALL = 70;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcClient jdbc;

	@Test
	void afterACrashInTheSecondChunkNobodyIsToldTwiceOrLeftOut() {
		UUID call = this.work.openCall("12000");
		List<Practice> applications = new ArrayList<>();
		for (int i = 0; i < ALL; i++) {
			applications.add(this.room.waiting(call, i % 15));
		}
		this.work.closeEarly(call);
		this.work.compose(call);
		this.work.approve(call);
		this.room.run(this.room.jobs(call).get(0));
		assertThat(told(applications)).hasSize(CHUNK);

		failFor(applications.stream().filter(each -> !this.work.now(each).closed()).toList().get(7));
		Job second = this.room.jobs(call).get(0);
		assertThatThrownBy(() -> this.room.run(second)).hasStackTraceContaining("crash");
		assertThat(told(applications)).as("the chunk that crashed left nothing behind").hasSize(CHUNK);
		this.room.process(call).isWaitingAtExactly("comunicaEsiti");
		assertThat(this.room.jobs(call)).singleElement()
			.satisfies(job -> assertThat(job.getRetries()).as("it is tried again").isPositive());

		failNoMore();
		this.room.runJobs(call);
		this.room.process(call).isWaitingAtExactly("inVigore");
		assertThat(told(applications)).hasSize(ALL);
		for (Practice application : applications) {
			assertThat(children(application)).as("practices with the outcome of " + application.code()).isOne();
			assertThat(this.timeline.of(application.id()))
				.filteredOn(entry -> "conclusa".equals(entry.detail().get("state")))
				.hasSize(1);
		}
		assertThat(this.jdbc.sql("""
				select count(*) from notification n join practice p on p.id = n.practice_id
				where p.call_id = ? and p.parent_id is null and n.code = 'notification.over'""")
			.param(call)
			.query(Long.class)
			.single()).isEqualTo(ALL);
	}

	private List<Practice> told(List<Practice> applications) {
		return applications.stream().filter(each -> this.work.now(each).closed()).toList();
	}

	private long children(Practice application) {
		return this.jdbc.sql("select count(*) from practice where parent_id = ?")
			.param(application.id())
			.query(Long.class)
			.single();
	}

	/**
	 * The database refuses the outcome of this application, as a lost connection would.
	 */
	private void failFor(Practice application) {
		this.jdbc.sql("""
				create function crash() returns trigger language plpgsql as
				$$ begin raise exception 'crash'; end $$""").update();
		this.jdbc
			.sql("create trigger crash before insert on practice for each row when (new.parent_id = '"
					+ application.id() + "') execute function crash()")
			.update();
	}

	@AfterEach
	void failNoMore() {
		this.jdbc.sql("drop trigger if exists crash on practice").update();
		this.jdbc.sql("drop function if exists crash()").update();
	}

}
