package it.siz.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.workflow.ProcessStep.Progress;

/**
 * The way of a record in words, in the order of its process: done (when), now, later (ux
 * rule 12). Says what the drawing shows to those who see it.
 */
@Component
@Transactional(readOnly = true)
public class ProcessSteps {

	private final ProcessPictures pictures;

	private final RepositoryService repository;

	private final HistoryService history;

	private final ProcessNames names;

	ProcessSteps(ProcessPictures pictures, RepositoryService repository, HistoryService history, ProcessNames names) {
		this.names = names;
		this.pictures = pictures;
		this.repository = repository;
		this.history = history;
	}

	/**
	 * Those that were taken and those that can still come; of the ends only the one it
	 * came to.
	 */
	public List<ProcessStep> of(UUID record) {
		// None once the engine has cleaned up what ended long ago.
		return this.pictures.find(record).map(this::of).orElse(List.of());
	}

	private List<ProcessStep> of(HistoricProcessInstance process) {
		Map<String, List<HistoricActivityInstance>> visits = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(process.getId())
			.list()
			.stream()
			.collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
		Date since = since(visits);
		boolean passed = false;
		List<ProcessStep> steps = new ArrayList<>();
		for (FlowNode node : nodes(process, visits)) {
			ProcessStep step = step(process.getProcessDefinitionKey(), node,
					visits.getOrDefault(node.getId(), List.of()), passed ? since : null);
			passed |= step.progress() == Progress.NOW;
			steps.add(step);
		}
		return steps;
	}

	/** What was done, and what can still come from where the process is. */
	private List<FlowNode> nodes(HistoricProcessInstance process, Map<String, List<HistoricActivityInstance>> visits) {
		BpmnModelInstance model = this.repository.getBpmnModelInstance(process.getProcessDefinitionId());
		Set<FlowNode> ahead = new HashSet<>();
		visits.forEach((id, of) -> {
			if (of.stream().anyMatch(visit -> visit.getEndTime() == null)
					&& model.getModelElementById(id) instanceof FlowNode now && !(now instanceof SubProcess)) {
				ahead.addAll(StepOrder.from(model, List.of(now)));
			}
		});
		return StepOrder.of(model, visits.keySet())
			.stream()
			.filter(node -> visits.containsKey(node.getId()) || ahead.contains(node) && !(node instanceof EndEvent))
			.toList();
	}

	/** When the earliest of what is open now began. */
	private static @Nullable Date since(Map<String, List<HistoricActivityInstance>> visits) {
		return visits.values()
			.stream()
			.flatMap(List::stream)
			.filter(visit -> visit.getEndTime() == null)
			.map(HistoricActivityInstance::getStartTime)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * @param since done before, it has to be done again: the process was sent back
	 */
	private ProcessStep step(String process, FlowNode node, List<HistoricActivityInstance> visits,
			@Nullable Date since) {
		HistoricActivityInstance last = visits.stream()
			.filter(visit -> visit.getEndTime() != null)
			.max(Comparator.comparing(HistoricActivityInstance::getEndTime))
			.orElse(null);
		boolean now = visits.stream().anyMatch(visit -> visit.getEndTime() == null);
		boolean again = last != null && since != null && !last.getEndTime().after(since);
		Progress progress = now ? Progress.NOW : (last != null && !again) ? Progress.DONE : Progress.LATER;
		String turn = (node instanceof UserTask) ? StepOrder.properties(node).getOrDefault("assign", "OFFICE")
				: "NOBODY";
		return new ProcessStep(node.getId(), this.names.of(process, node.getName()), node.getName(), turn, progress,
				(last != null) ? last.getEndTime().toInstant() : null,
				(int) visits.stream().filter(visit -> visit.getEndTime() != null).count());
	}

}
