package it.siz.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.kernel.ModelsDeployed;

/**
 * What a process, its tasks and its states are called in the reader's language. Records
 * keep the Italian name that the model had; only what is shown is translated.
 */
@Component
public class ProcessNames {

	private final RepositoryService repository;

	private final Translations translations;

	/** Keys of the translations by Italian name, by process. */
	private final Map<String, Map<String, String>> keys = new ConcurrentHashMap<>();

	ProcessNames(RepositoryService repository, Translations translations) {
		this.repository = repository;
		this.translations = translations;
	}

	/**
	 * @param process its id, which is the kind of a practice
	 * @param italian name of the process or of one of its parts; another text stays as it
	 * is
	 */
	public String of(String process, String italian) {
		String language = this.translations.language();
		if (!this.translations.knows(language)) {
			return italian;
		}
		String key = this.keys.computeIfAbsent(process, this::read).get(italian);
		return (key != null) ? this.translations.word(language, key, italian) : italian;
	}

	/** What a drawing in this language is kept apart by; empty for Italian. */
	String suffix() {
		String language = this.translations.language();
		return this.translations.knows(language) ? '/' + language : "";
	}

	@EventListener(ModelsDeployed.class)
	void forget() {
		this.keys.clear();
	}

	private Map<String, String> read(String process) {
		Map<String, String> keys = new HashMap<>();
		List<ProcessDefinition> latest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.list();
		for (ProcessDefinition definition : latest) {
			this.repository.getBpmnModelInstance(definition.getId())
				.getModelElementsByType(FlowElement.class)
				.stream()
				.filter(element -> element.getName() != null)
				.forEach(element -> keys.putIfAbsent(element.getName(), process + '.' + element.getId()));
			keys.put(String.valueOf(definition.getName()), process);
		}
		return keys;
	}

}
