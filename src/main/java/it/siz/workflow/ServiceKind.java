package it.siz.workflow;

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
 * measure, needsCall
 */
public record ServiceKind(String key, String label, Set<String> starters, Map<String, String> properties) {

	public String property(String name) {
		return this.properties.getOrDefault(name, "");
	}

	public boolean needsCall() {
		return "true".equals(property("needsCall"));
	}

}
