package it.siz.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.measure.RequestView;
import it.siz.measure.Requests;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.TimelineEntry;

/**
 * The engine seen from a test: where a process stands, and its jobs, run one by one by
 * whoever means them. Found by the component scan of the shared test context.
 */
@Component
public class EngineRoom {

	private final ProcessEngine engine;

	private final Requests requests;

	private final Practices practices;

	private final CaseWork work;

	private final JdbcClient jdbc;

	EngineRoom(ProcessEngine engine, Requests requests, Practices practices, CaseWork work, JdbcClient jdbc) {
		this.engine = engine;
		this.requests = requests;
		this.practices = practices;
		this.work = work;
		this.jdbc = jdbc;
	}

	public ProcessInstanceAssert process(Practice practice) {
		return process(practice.id());
	}

	/** Of a practice or call, under way or over. */
	public ProcessInstanceAssert process(UUID record) {
		AbstractAssertions.init(this.engine);
		return ProcessEngineTests.assertThat(instance(record));
	}

	private ProcessInstance instance(UUID record) {
		ProcessInstance running = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(record.toString())
			.singleResult();
		return (running != null) ? running : Ended.of(this.engine, record);
	}

	/** Variables that the engine keeps for a record, past ones included. */
	public Map<String, Object> variables(UUID record) {
		Map<String, Object> variables = new HashMap<>();
		this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(instance(record).getId())
			.list()
			.forEach(each -> variables.put(each.getName(), each.getValue()));
		return variables;
	}

	/** Runs the timer that this record waits for, as if its hour had come. */
	public void fireTimer(UUID record) {
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance(record).getId())
				.timers()
				.singleResult()
				.getId());
	}

	/** What the engine has still to do by itself for a record. */
	public List<Job> jobs(UUID record) {
		return this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(instance(record).getId())
			.messages()
			.list();
	}

	public void run(Job job) {
		this.engine.getManagementService().executeJob(job.getId());
	}

	/**
	 * Runs the jobs of a record until none is left.
	 * @return how many there were
	 */
	public int runJobs(UUID record) {
		int run = 0;
		for (List<Job> jobs = jobs(record); !jobs.isEmpty(); jobs = jobs(record)) {
			jobs.forEach(this::run);
			run += jobs.size();
		}
		return run;
	}

	/** The call is closed, its ranking composed and approved, and everybody told. */
	public void approveRanking(UUID call) {
		this.work.closeEarly(call);
		this.work.compose(call);
		this.work.approve(call);
		runJobs(call);
	}

	/**
	 * An application that waits for the ranking, put there without the work of the
	 * people: where a test needs a hundred.
	 * @param autonomy ADL and IADL together, 0 to 14: the lowest comes first
	 */
	public Practice waiting(UUID call, int autonomy) {
		Practice practice = this.work.open(call);
		this.practices.sent(practice.id());
		this.jdbc.sql("""
				insert into requested_intervention (id, practice_id, call_id, line_code, intervention, label, monthly,
				    months, amount, facts, eligible, eligibility_version, version)
				values (?, ?, ?, ?, 'CAREGIVER', 'Buono sociale caregiver', 100, 12, 1200,
				    jsonb_build_object('adlIadl', ?, 'isee', 9000, 'age', 86), true, 1, 0)""")
			.params(UUID.randomUUID(), practice.id(), call, CaseWork.LINE, autonomy)
			.update();
		this.engine.getRuntimeService()
			.createProcessInstanceModification(instance(practice.id()).getId())
			.startBeforeActivity("attendeGraduatoria")
			.cancelAllForActivity("compila")
			.execute();
		return practice;
	}

	/** Of a call, in the order in which they were opened. */
	public List<Practice> applications(UUID call) {
		return this.jdbc.sql("select id from practice where call_id = ? and parent_id is null order by number")
			.param(call)
			.query(UUID.class)
			.list()
			.stream()
			.map(this.practices::get)
			.toList();
	}

	/** The referents' practice that carries the outcome of an application. */
	public Practice child(Practice application) {
		return this.practices.get(this.jdbc.sql("select id from practice where parent_id = ?")
			.param(application.id())
			.query(UUID.class)
			.single());
	}

	public List<RequestView> requests(Practice practice) {
		return this.requests.of(practice.id());
	}

	/** What the decisions saw of an application, as it is stored. */
	public String facts(Practice application) {
		return this.jdbc.sql("select facts::text from requested_intervention where practice_id = ?")
			.param(application.id())
			.query(String.class)
			.single();
	}

	public Stream<TimelineEntry> oldestFirst(List<TimelineEntry> timeline) {
		List<TimelineEntry> turned = new ArrayList<>(timeline);
		Collections.reverse(turned);
		return turned.stream();
	}

}
