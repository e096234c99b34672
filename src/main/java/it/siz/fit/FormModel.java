package it.siz.fit;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import it.siz.fit.ModelFile.Word;

/** A form as the check reads it. */
record FormModel(ModelFile file, JsonNode json) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** One that is no JSON has no fields; the gate refuses it. */
	static FormModel of(ModelFile file) {
		try {
			return new FormModel(file, JSON.readTree(file.text()));
		}
		catch (IOException ex) {
			return new FormModel(file, MissingNode.getInstance());
		}
	}

	/** Where a finding about the whole form is told: at its id. */
	Word id() {
		return this.file.words("(?m)^\\s{0,2}\"id\"\\s*:\\s*\"([^\"]+)\"")
			.stream()
			.findFirst()
			.orElse(new Word(this.file, this.file.id(), 0, 0));
	}

	/** Keys of the answers, in groups and lists, too. */
	Set<String> keys() {
		return Set.copyOf(this.json.findValuesAsText("key"));
	}

	/** Values that may be chosen in a field. */
	Set<String> options(String key) {
		return this.json.findParents("key")
			.stream()
			.filter(field -> key.equals(field.path("key").asText()))
			.flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
			.map(option -> option.path("value").asText())
			.collect(Collectors.toSet());
	}

}
