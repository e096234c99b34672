package it.siz.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** The same BPMN on the same PostgreSQL, with nothing of ours: the baseline. Delegates do nothing, flags are variables. */
final class BareEngine implements AutoCloseable {

	private final ProcessEngine engine;

	private final HikariDataSource pool;

	/** A schema of its own in the product's database, and the same history level. */
	BareEngine(DataSource product) throws SQLException {
		try (var connection = product.getConnection()) {
			connection.createStatement().execute("create schema if not exists bare");
		}
		HikariDataSource ours = (HikariDataSource) product;
		this.pool = new HikariDataSource();
		this.pool.setJdbcUrl(ours.getJdbcUrl());
		this.pool.setUsername(ours.getUsername());
		this.pool.setPassword(ours.getPassword());
		this.pool.setSchema("bare");
		this.pool.setMaximumPoolSize(10);
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(this.pool);
		configuration.setDatabaseSchema("bare");
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setDatabaseTablePrefix("bare.");
		configuration.setHistory("full");
		configuration.setProcessEngineName("bare");
		configuration.setJobExecutorActivate(false);
		configuration.setEnforceHistoryTimeToLive(false);
		JavaDelegate nothing = execution -> {
		};
		Map<Object, Object> beans = new HashMap<>();
		beans.put("deliverOutcome", nothing);
		configuration.setBeans(beans);
		this.engine = configuration.buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addClasspathResource("processes/b2/domanda-b2.bpmn")
			.addClasspathResource("processes/b2/domanda.bpmn")
			.addClasspathResource("forms/b2/b2-domanda.form")
			.deploy();
	}

	/** Open, complete every task, admit, upload the pact: what the product does, as tokens only. */
	void lifecycle() {
		String key = UUID.randomUUID().toString();
		this.engine.getRuntimeService().startProcessInstanceByKey("domanda-b2", key);
		complete(key, Map.of());
		complete(key, Map.of("validazione", "ok"));
		complete(key, Map.of());
		complete(key, Map.of("verifica", "ok"));
		this.engine.getRuntimeService()
			.createMessageCorrelation("rankingApproved")
			.processInstanceBusinessKey(key)
			.correlate();
		String child = UUID.randomUUID().toString();
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("domanda", child, Map.of("funded", true, "ranked", false));
		complete(child, Map.of());
	}

	private void complete(String key, Map<String, Object> flags) {
		Task task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).singleResult();
		this.engine.getTaskService().complete(task.getId(), flags);
	}

	@Override
	public void close() {
		this.engine.close();
		this.pool.close();
	}

}
