package it.siz.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.ModelsDeployed;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * Deploys processes, forms and decisions at start and whenever a process designer asks;
 * unchanged files stay as they are.
 */
@Component
public class Models {

	private static final Logger LOG = LoggerFactory.getLogger(Models.class);

	private final RepositoryService repository;

	private final ModelFiles files;

	private final ModelProposals proposals;

	private final ModelGate gate;

	private final ObjectProvider<ModelCheck> checks;

	private final ApplicationEventPublisher events;

	Models(RepositoryService repository, ModelFiles files, ModelProposals proposals, ModelGate gate,
			ObjectProvider<ModelCheck> checks, ApplicationEventPublisher events) {
		this.gate = gate;
		this.checks = checks;
		this.proposals = proposals;
		this.repository = repository;
		this.files = files;
		this.events = events;
	}

	/**
	 * What comes with the application was read by others already; a changed table of
	 * visibility in the directory waits for somebody.
	 */
	@EventListener(ApplicationStartedEvent.class)
	@Order(0)
	void deployAtStart() {
		redeploy(null);
	}

	/**
	 * Deploys what has changed since the last time. A changed table of visibility is only
	 * proposed: a second person deploys it.
	 * @return new versions as "key:version" and changed form files, empty when nothing
	 * had changed
	 * @throws Problem 422 when the gate refuses a file, or when files do not fit
	 * together: nothing is deployed then
	 */
	@Transactional
	public List<String> redeploy(@Nullable Viewer viewer) {
		try {
			Map<String, byte[]> files = this.files.read();
			fit(files, viewer);
			hold(files, viewer);
			return deploy(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Deploys a proposed file.
	 * @throws Problem 403 for the wrong role, 404 when it does not wait any more, 409 for
	 * the one who proposed it
	 */
	@Transactional
	public List<String> approve(Viewer viewer, UUID id) {
		ModelProposal proposal = this.proposals.get(id);
		byte[] content = this.proposals.bytes(proposal);
		this.proposals.approve(viewer, proposal);
		return deploy(Map.of(proposal.file(), content));
	}

	/**
	 * A designer is told and mends it. At start nobody is there, and one file that does
	 * not fit must not keep everybody out: it stands in the log.
	 */
	private void fit(Map<String, byte[]> files, @Nullable Viewer viewer) throws IOException {
		Map<String, byte[]> own = this.files.own();
		if (viewer == null && same(files, own)) {
			return;
		}
		if (viewer != null) {
			files.forEach(this.gate::check);
		}
		List<Fault> faults = this.checks.stream().flatMap(check -> check.check(files, own).stream()).toList();
		if (viewer != null && !faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		faults.forEach(fault -> LOG.warn("{} does not fit: {} {}", fault.field(), fault.code(), fault.args()));
	}

	private static boolean same(Map<String, byte[]> files, Map<String, byte[]> own) {
		return files.keySet().equals(own.keySet())
				&& files.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), own.get(file.getKey())));
	}

	private void hold(Map<String, byte[]> files, @Nullable Viewer viewer) throws IOException {
		byte[] table = files.get(ModelProposals.HELD);
		byte[] inForce = visibility();
		if (table == null || inForce == null) {
			return;
		}
		if (Arrays.equals(table, inForce)) {
			this.proposals.end(ModelProposals.HELD);
		}
		else if (viewer != null || !Arrays.equals(table, this.files.inApplication(ModelProposals.HELD))) {
			this.proposals.propose(ModelProposals.HELD, table, viewer);
			files.remove(ModelProposals.HELD);
		}
	}

	private byte @Nullable [] visibility() throws IOException {
		DecisionDefinition table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("visibility")
			.latestVersion()
			.singleResult();
		if (table == null) {
			return null;
		}
		try (InputStream content = this.repository.getDecisionModel(table.getId())) {
			return content.readAllBytes();
		}
	}

	private List<String> deploy(Map<String, byte[]> files) {
		DeploymentBuilder builder = this.repository.createDeployment()
			.name("siz")
			.source("siz")
			.enableDuplicateFiltering(true);
		files.forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
		long before = this.repository.createDeploymentQuery().count();
		DeploymentWithDefinitions deployment = TwoPeople.agreed(builder::deployWithResult);
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
