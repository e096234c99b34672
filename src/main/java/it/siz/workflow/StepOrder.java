package it.siz.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * The nodes of a model that people know as steps, in the order in which its flows reach
 * them.
 */
final class StepOrder {

	private StepOrder() {
	}

	/**
	 * @param visited what happened in a part that no flow leads to (an event of its own)
	 * counts as well
	 */
	static List<FlowNode> of(BpmnModelInstance model, Collection<String> visited) {
		Set<FlowNode> reached = from(model, starts(model));
		List<FlowNode> steps = new ArrayList<>(reached);
		model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(node -> visited.contains(node.getId()) && !reached.contains(node))
			.forEach(steps::add);
		return steps.stream().filter(StepOrder::isStep).toList();
	}

	/** All nodes that flows reach from these, nearest first. */
	static Set<FlowNode> from(BpmnModelInstance model, Collection<FlowNode> first) {
		Set<FlowNode> reached = new LinkedHashSet<>();
		Deque<FlowNode> next = new ArrayDeque<>(first);
		while (!next.isEmpty()) {
			FlowNode node = next.poll();
			if (reached.add(node)) {
				node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
				model.getModelElementsByType(BoundaryEvent.class)
					.stream()
					.filter(event -> event.getAttachedTo().equals(node))
					.forEach(next::add);
				if (node instanceof SubProcess part) {
					next.addAll(part.getChildElementsByType(StartEvent.class));
				}
			}
		}
		return reached;
	}

	private static List<FlowNode> starts(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class)
			.stream()
			.flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
			.map(FlowNode.class::cast)
			.toList();
	}

	private static boolean isStep(FlowNode node) {
		boolean kind = node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent
				|| node instanceof EndEvent;
		return kind && node.getName() != null && !node.getName().isBlank();
	}

	static Map<String, String> properties(BaseElement element) {
		Map<String, String> properties = new HashMap<>();
		if (element.getExtensionElements() != null) {
			element.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.forEach(group -> group.getCamundaProperties()
					.forEach(each -> properties.put(each.getCamundaName(), each.getCamundaValue())));
		}
		return properties;
	}

}
