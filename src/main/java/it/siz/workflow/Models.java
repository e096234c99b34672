package it.siz.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.ModelsDeployed;

/**
 * Deploys processes, forms and decisions at start and whenever a process designer asks;
 * unchanged files stay as they are.
 */
@Component
public class Models {

	private static final Logger LOG = LoggerFactory.getLogger(Models.class);

	private final RepositoryService repository;

	private final ModelFiles files;

	private final ApplicationEventPublisher events;

	Models(RepositoryService repository, ModelFiles files, ApplicationEventPublisher events) {
		this.repository = repository;
		this.files = files;
		this.events = events;
	}

	@EventListener(ApplicationStartedEvent.class)
	@Order(0)
	void deployAtStart() {
		redeploy();
	}

	/**
	 * Deploys what has changed since the last time.
	 * @return new versions as "key:version" and changed form files, empty when nothing
	 * had changed
	 * @throws it.siz.kernel.Problem 422 when the gate refuses a file: nothing is deployed
	 * then
	 */
	@Transactional
	public List<String> redeploy() {
		DeploymentBuilder builder = this.repository.createDeployment()
			.name("siz")
			.source("siz")
			.enableDuplicateFiltering(true);
		try {
			this.files.read().forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		long before = this.repository.createDeploymentQuery().count();
		DeploymentWithDefinitions deployment = builder.deployWithResult();
		boolean changed = this.repository.createDeploymentQuery().count() > before;
		List<String> fresh = changed ? fresh(deployment) : List.of();
		LOG.info("Models deployed: {}", fresh.isEmpty() ? "no change" : fresh);
		this.events.publishEvent(new ModelsDeployed(fresh));
		return fresh;
	}

	/** Latest version of everything deployed, processes first. */
	@Transactional(readOnly = true)
	public List<DeployedModel> list() {
		List<DeployedModel> models = new ArrayList<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.forEach(each -> models.add(DeployedModel.of(each)));
		this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.orderByDecisionDefinitionKey()
			.asc()
			.list()
			.forEach(each -> models.add(DeployedModel.of(each)));
		return models;
	}

	private List<String> fresh(DeploymentWithDefinitions deployment) {
		Stream<String> definitions = Stream
			.of(deployment.getDeployedProcessDefinitions(), deployment.getDeployedDecisionDefinitions())
			.filter(found -> found != null)
			.flatMap(List::stream)
			.map(ResourceDefinition.class::cast)
			.map(definition -> definition.getKey() + ":" + definition.getVersion());
		Stream<String> forms = this.repository.getDeploymentResourceNames(deployment.getId())
			.stream()
			.filter(name -> name.endsWith(".form"));
		return Stream.concat(definitions, forms).sorted().toList();
	}

}
