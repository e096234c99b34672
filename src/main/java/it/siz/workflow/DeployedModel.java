package it.siz.workflow;

import org.camunda.bpm.engine.repository.ResourceDefinition;

/**
 * A model in force.
 *
 * @param type PROCESS or DECISION
 */
public record DeployedModel(String type, String key, String name, int version, String file) {

	static DeployedModel of(ResourceDefinition definition) {
		boolean process = definition.getResourceName().endsWith(".bpmn");
		String name = (definition.getName() != null) ? definition.getName() : definition.getKey();
		return new DeployedModel(process ? "PROCESS" : "DECISION", definition.getKey(), name, definition.getVersion(),
				definition.getResourceName());
	}

}
