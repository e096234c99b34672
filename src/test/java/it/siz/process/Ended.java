package it.siz.process;

import java.lang.reflect.Proxy;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A process that is over: only history knows it, and the assertions ask for an instance.
 */
final class Ended {

	private Ended() {
	}

	static ProcessInstance of(ProcessEngine engine, UUID record) {
		HistoricProcessInstance past = engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(record.toString())
			.singleResult();
		return (ProcessInstance) Proxy.newProxyInstance(Ended.class.getClassLoader(),
				new Class<?>[] { ProcessInstance.class }, (proxy, method, args) -> switch (method.getName()) {
					case "getId", "getProcessInstanceId", "getRootProcessInstanceId" -> past.getId();
					case "getProcessDefinitionId" -> past.getProcessDefinitionId();
					case "getBusinessKey" -> past.getBusinessKey();
					case "isEnded" -> true;
					case "toString" -> "Ended " + past;
					case "hashCode" -> past.hashCode();
					case "equals" -> proxy == args[0];
					default -> null;
				});
	}

}
