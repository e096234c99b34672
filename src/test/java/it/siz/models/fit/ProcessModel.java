package it.siz.models.fit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.siz.models.fit.ModelFile.Word;

/** A process as the check reads it. */
record ProcessModel(ModelFile file) {

	Word id() {
		return this.file.words("<bpmn:process id=\"([^\"]+)\"").get(0);
	}

	/** Whether practices of it are opened: it has a section of the folder. */
	boolean isKind() {
		return property("section").isPresent();
	}

	Optional<Word> property(String name) {
		return properties(name).stream().findFirst();
	}

	List<Word> properties(String name) {
		return this.file.words("<camunda:property name=\"" + name + "\" value=\"([^\"]+)\"");
	}

	/** Ids of everything in it. */
	Set<String> parts() {
		return texts("<bpmn:\\w+ id=\"([^\"]+)\"");
	}

	Set<String> tasks() {
		return texts("<bpmn:userTask id=\"([^\"]+)\"");
	}

	private Set<String> texts(String pattern) {
		return this.file.words(pattern).stream().map(Word::text).collect(Collectors.toSet());
	}

}
