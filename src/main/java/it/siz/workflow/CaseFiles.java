package it.siz.workflow;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the record behind an engine object. Lazy: the engine starts before the modules
 * that keep records.
 */
@Component
class CaseFiles {

	private final ObjectProvider<CaseFile> files;

	private volatile @Nullable List<CaseFile> found;

	CaseFiles(ObjectProvider<CaseFile> files) {
		this.files = files;
	}

	/**
	 * @throws IllegalStateException when no module keeps records of this kind: a model
	 * was deployed that nobody serves
	 */
	CaseFile of(String kind) {
		return all().stream()
			.filter(file -> file.serves(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No case file serves " + kind));
	}

	private List<CaseFile> all() {
		List<CaseFile> known = this.found;
		if (known == null) {
			known = this.files.stream().toList();
			this.found = known;
		}
		return known;
	}

	CaseFile of(TaskEntity task) {
		return of(kind(task.getProcessDefinitionId()));
	}

	static UUID record(TaskEntity task) {
		return UUID.fromString(task.getExecution().getProcessBusinessKey());
	}

	/** Process key out of a definition id ("segnalazione:3:uuid"). */
	static String kind(String processDefinitionId) {
		return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
	}

}
