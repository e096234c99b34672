package it.siz.practice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/** The sections of practices, as the kinds name them: a new kind may bring a new one. */
@Component
public class Sections {

	private final Kinds kinds;

	Sections(Kinds kinds) {
		this.kinds = kinds;
	}

	/**
	 * Kinds of a section, all without one.
	 * @throws Problem 404 when there is no such section
	 */
	public List<ServiceKind> kinds(@Nullable String section) {
		List<ServiceKind> found = this.kinds.all()
			.stream()
			.filter(kind -> section == null || kind.property("section").equals(section))
			.toList();
		if (found.isEmpty()) {
			throw Problem.absent();
		}
		return found;
	}

	/**
	 * Each section once, with the name of its first kind for those without a name of
	 * their own.
	 */
	public Map<String, String> all() {
		Map<String, String> sections = new LinkedHashMap<>();
		this.kinds.all()
			.stream()
			.sorted(Comparator.comparing(kind -> kind.property("place").isEmpty() ? "99" : kind.property("place")))
			.forEach(kind -> sections.putIfAbsent(kind.property("section"), kind.label()));
		return sections;
	}

	/** States by their word, with the name of the node that sets each. */
	public static Map<String, String> states(List<ServiceKind> kinds) {
		Map<String, String> states = new LinkedHashMap<>();
		kinds.forEach(kind -> kind.states().forEach(states::putIfAbsent));
		return states;
	}

}
