package it.siz.workflow;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Forms: fields that our pages render and the server validates. No frames, no HTML, no
 * buttons; conditions within the same limits as decisions.
 */
class FormGate {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int LARGEST = 256 * 1024;

	private static final int DEEPEST = 8;

	private static final Set<String> TYPES = Set.of("text", "textfield", "textarea", "number", "checkbox", "checklist",
			"taglist", "radio", "select", "datetime", "group", "dynamiclist", "expression", "separator", "spacer");

	private final Findings findings;

	FormGate(Findings findings) {
		this.findings = findings;
	}

	void check(String name, byte[] content) {
		if (content.length > LARGEST) {
			this.findings.add(name, "size", LARGEST / 1024);
			return;
		}
		try {
			JsonNode form = JSON.readTree(content);
			if (form.path("id").asText().isEmpty() || !form.path("components").isArray()) {
				this.findings.add(name, "form");
			}
			checkComponents(form, 0);
			checkExpressions(name, form);
		}
		catch (IOException notJson) {
			this.findings.add(name, "form");
		}
	}

	private void checkComponents(JsonNode parent, int depth) {
		for (JsonNode component : parent.path("components")) {
			String place = component.path("key").asText(component.path("id").asText("?"));
			if (!TYPES.contains(component.path("type").asText())) {
				this.findings.add(place, "component", component.path("type").asText());
			}
			else if (depth > DEEPEST) {
				this.findings.add(place, "depth");
				return;
			}
			checkComponents(component, depth + 1);
		}
	}

	/** Wherever a text begins with "=", form-js and the server evaluate it. */
	private void checkExpressions(String place, JsonNode node) {
		String here = node.path("key").asText(place);
		if (node.isTextual() && node.asText().startsWith("=")) {
			FeelLimits.fault(node.asText()).ifPresent(rule -> this.findings.add(here, rule));
		}
		node.forEach(child -> checkExpressions(here, child));
	}

}
