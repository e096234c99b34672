package it.siz.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;

/** Finds the lists that a form asks for. */
@Component
public class ChoiceLists {

	private final ObjectProvider<Choices> sources;

	ChoiceLists(ObjectProvider<Choices> sources) {
		this.sources = sources;
	}

	/** Names of all lists that a form may ask for. */
	public Set<String> all() {
		return this.sources.stream().flatMap(source -> source.lists().stream()).collect(Collectors.toSet());
	}

	/** Each list of the form by its name; a list that nobody knows is empty. */
	public Map<String, Object> of(FormSchema schema, UUID record) {
		Map<String, Object> lists = new HashMap<>();
		schema.lists().forEach(list -> lists.put(list, of(list, record)));
		return lists;
	}

	/** Names by value, of choices that are no longer offered, too. */
	public Map<String, String> names(String list, UUID record) {
		Map<String, String> names = new HashMap<>();
		this.sources.forEach(source -> names.putAll(source.names(list, record)));
		return names;
	}

	/** Choices of one list; empty when nobody knows it. */
	public List<Map<String, Object>> of(String list, UUID record) {
		return this.sources.stream()
			.map(source -> source.of(list, record))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(List.of());
	}

}
