package it.siz.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of practice, as its process definition describes it: nothing about a kind is
 * written in Java.
 *
 * @param key process id, the `kind` of the REST contract
 * @param label process name
 * @param starters engine groups that may open one
 * @param properties extension properties of the process: section, prefix, office,
 * measure, needsCall, applicant (whether somebody applies), reopens, revises (forms whose
 * answers may be corrected while it is open), withdraws (states in which its sender may
 * take it back), documents (its own table of required documents) and documentsAt (steps
 * that it speaks of), exclusive (of several practices with the same subject and unit one
 * is open), links (kinds it may be linked to)
 * @param states what each state is called: the name of the node that sets it
 */
public record ServiceKind(String key, String label, Set<String> starters, Map<String, String> properties,
		Map<String, String> states) {

	public String property(String name) {
		return this.properties.getOrDefault(name, "");
	}

	/** The words of a property that holds several, such as `links`. */
	public List<String> words(String name) {
		return property(name).isBlank() ? List.of() : List.of(property(name).trim().split("\\s*,\\s*"));
	}

	public boolean needsApplicant() {
		return needsCall() || "true".equals(property("applicant"));
	}

	public boolean reopens() {
		return "true".equals(property("reopens"));
	}

	public boolean needsCall() {
		return "true".equals(property("needsCall"));
	}

}
