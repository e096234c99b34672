package it.siz.workflow;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import it.siz.kernel.WorkingDays;

/**
 * Gives every deployed process our form handler and the listeners its extension
 * properties ask for.
 */
class StepParser extends AbstractBpmnParseListener {

	private final CaseFiles files;

	private final RecordForms forms;

	private final WorkingDays workingDays;

	StepParser(CaseFiles files, RecordForms forms, WorkingDays workingDays) {
		this.workingDays = workingDays;
		this.files = files;
		this.forms = forms;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.setTaskFormHandler(new RecordFormHandler(task.getTaskFormHandler(), this.forms));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener(element, false));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new FormOnlyCompletion());
	}

	@Override
	public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		tellState(element, activity, false);
	}

	@Override
	public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		tellState(element, activity, false);
	}

	@Override
	public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		tellState(element, activity, endsTheProcess(scope));
	}

	/**
	 * An end of the process itself, or of a part that has interrupted all the rest.
	 */
	private static boolean endsTheProcess(ScopeImpl scope) {
		return scope instanceof ProcessDefinitionEntity || (scope instanceof ActivityImpl part
				&& part.getFlowScope() instanceof ProcessDefinitionEntity && interrupts(part));
	}

	private static boolean interrupts(ActivityImpl part) {
		return part.isTriggeredByEvent()
				&& part.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
	}

	private void tellState(Element element, ActivityImpl activity, boolean ends) {
		if (properties(element).containsKey("state")) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(element, ends));
		}
	}

	private StepListener listener(Element element, boolean ends) {
		return new StepListener(this.files, this.workingDays, properties(element),
				String.valueOf(element.attribute("name")), ends);
	}

	static Map<String, String> properties(Element element) {
		Map<String, String> properties = new HashMap<>();
		Element extension = element.element("extensionElements");
		Element group = (extension != null) ? extension.element("properties") : null;
		if (group != null) {
			group.elements("property").forEach(each -> properties.put(each.attribute("name"), each.attribute("value")));
		}
		return properties;
	}

}
