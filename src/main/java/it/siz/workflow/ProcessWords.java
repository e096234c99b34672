package it.siz.workflow;

import java.util.Set;
import java.util.regex.Pattern;

/** The words a process may be written in. */
final class ProcessWords {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** Drawing and editors' notes: the engine runs none of it. */
	static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
			"http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
			"http://camunda.org/schema/modeler/1.0", "http://bpmn.io/schema/bpmn/biocolor/1.0",
			"http://www.omg.org/spec/BPMN/non-normative/color/1.0");

	static final Set<String> ELEMENTS = Set.of("definitions", "collaboration", "participant", "messageFlow", "laneSet",
			"lane", "flowNodeRef", "process", "documentation", "extensionElements", "startEvent", "endEvent",
			"userTask", "serviceTask", "receiveTask", "task", "manualTask", "businessRuleTask", "callActivity",
			"subProcess", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway",
			"intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "sequenceFlow", "conditionExpression",
			"incoming", "outgoing", "messageEventDefinition", "timerEventDefinition", "timeDate", "timeDuration",
			"timeCycle", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
			"terminateEventDefinition", "message", "signal", "error", "escalation", "multiInstanceLoopCharacteristics",
			"loopCardinality", "completionCondition", "textAnnotation", "text", "association", "group", "category",
			"categoryValue", "dataObject", "dataObjectReference", "dataStoreReference");

	static final Set<String> EXTENSIONS = Set.of("properties", "property", "taskListener", "executionListener",
			"failedJobRetryTimeCycle", "in", "out");

	/** Attributes of the engine whose value is a word, never an expression. */
	static final Set<String> LITERAL = Set.of("historyTimeToLive", "candidateStarterGroups", "candidateGroups",
			"formRef", "formRefBinding", "formRefVersion", "asyncBefore", "asyncAfter", "exclusive", "jobPriority",
			"priority", "versionTag", "decisionRef", "decisionRefBinding", "decisionRefVersion", "resultVariable",
			"mapDecisionResult", "isStartableInTasklist", "calledElementBinding", "calledElementVersion", "initiator",
			"diagramRelationId", "errorCodeVariable", "errorMessageVariable", "elementVariable");

	/** A word or the name of one variable. */
	static final Set<String> VARIABLE = Set.of("assignee", "dueDate", "followUpDate", "collection");

	static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

	/** One flag, or one flag against one word. */
	static final Pattern CONDITION = Pattern
		.compile("\\$\\{\\s*(!\\s*)?[A-Za-z_][A-Za-z0-9_]*\\s*}|\\$\\{\\s*[A-Za-z_][A-Za-z0-9_]*\\s*[!=]=\\s*"
				+ "('[^'\\\\]{0,100}'|\"[^\"\\\\]{0,100}\"|true|false|-?[0-9]{1,9})\\s*}");

	private ProcessWords() {
	}

	static boolean evaluated(String value) {
		return value.contains("${") || value.contains("#{");
	}

}
