package it.siz.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import it.siz.kernel.ModelsDeployed;
import it.siz.kernel.Problem;

/**
 * The kinds of practice there are: every deployed process that says in which section it
 * belongs.
 */
@Component
public class Kinds {

	private final RepositoryService repository;

	private final ProcessNames names;

	private volatile @Nullable Map<String, ServiceKind> kinds;

	Kinds(RepositoryService repository, ProcessNames names) {
		this.names = names;
		this.repository = repository;
	}

	public List<ServiceKind> all() {
		return byKey().values().stream().map(this::named).toList();
	}

	/** Of every kind, in the order of {@link #all()}: rules ask for no names. */
	public Set<String> keys() {
		return byKey().keySet();
	}

	/**
	 * What a kind is called in the reader's language; its key when there is none any
	 * more.
	 */
	public String label(String key) {
		ServiceKind kind = byKey().get(key);
		return (kind != null) ? this.names.of(key, kind.label()) : key;
	}

	/**
	 * @throws Problem 422 when there is no such kind
	 */
	public ServiceKind get(String key) {
		ServiceKind kind = byKey().get(key);
		if (kind == null) {
			throw Problem.refused("kind", "workflow.unknownKind", key);
		}
		return named(kind);
	}

	/** With its names in the reader's language. */
	private ServiceKind named(ServiceKind kind) {
		String label = this.names.of(kind.key(), kind.label());
		if (label.equals(kind.label())) {
			return kind;
		}
		Map<String, String> states = new LinkedHashMap<>(kind.states());
		states.replaceAll((state, name) -> this.names.of(kind.key(), name));
		return new ServiceKind(kind.key(), label, kind.starters(), kind.properties(), states);
	}

	@EventListener(ModelsDeployed.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void forget() {
		this.kinds = null;
	}

	private Map<String, ServiceKind> byKey() {
		Map<String, ServiceKind> known = this.kinds;
		if (known == null) {
			known = read();
			this.kinds = known;
		}
		return known;
	}

	private Map<String, ServiceKind> read() {
		Map<String, ServiceKind> found = new LinkedHashMap<>();
		for (ProcessDefinition definition : this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()) {
			Map<String, String> properties = properties(definition);
			if (properties.containsKey("section")) {
				found.put(definition.getKey(), new ServiceKind(definition.getKey(), definition.getName(),
						starters(definition), properties, states(definition)));
			}
		}
		return found;
	}

	private Map<String, String> properties(ProcessDefinition definition) {
		Process process = this.repository.getBpmnModelInstance(definition.getId())
			.getModelElementById(definition.getKey());
		return StepOrder.properties(process);
	}

	private Map<String, String> states(ProcessDefinition definition) {
		Map<String, String> states = new LinkedHashMap<>();
		this.repository.getBpmnModelInstance(definition.getId())
			.getModelElementsByType(FlowNode.class)
			.forEach(node -> Optional.ofNullable(StepOrder.properties(node).get("state"))
				.ifPresent(state -> states.putIfAbsent(state, node.getName())));
		return states;
	}

	private Set<String> starters(ProcessDefinition definition) {
		return this.repository.getIdentityLinksForProcessDefinition(definition.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(group -> group != null)
			.collect(Collectors.toSet());
	}

}
