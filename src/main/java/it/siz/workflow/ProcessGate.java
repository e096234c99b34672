package it.siz.workflow;

import java.util.Set;
import java.util.regex.Matcher;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * BPMN: known elements, known attributes, and expressions only where a variable, a flag
 * comparison or a named delegate may stand. No scripts, classes, connectors or methods.
 */
class ProcessGate {

	private final Set<String> delegates;

	private final Findings findings;

	ProcessGate(Set<String> delegates, Findings findings) {
		this.delegates = delegates;
		this.findings = findings;
	}

	void check(Element element) {
		String space = element.getNamespaceURI();
		if (space != null && ProcessWords.DRAWING.contains(space)) {
			return;
		}
		boolean known = ProcessWords.BPMN.equals(space) ? ProcessWords.ELEMENTS.contains(element.getLocalName())
				: ProcessWords.CAMUNDA.equals(space) && ProcessWords.EXTENSIONS.contains(element.getLocalName());
		if (!known) {
			this.findings.add(SafeXml.place(element), "element", element.getNodeName());
			return;
		}
		if (element.getLocalName().equals("process")) {
			checkProcess(element);
		}
		SafeXml.attributes(element).forEach(attribute -> checkAttribute(element, attribute));
		checkText(element);
		SafeXml.children(element).forEach(this::check);
	}

	private void checkProcess(Element process) {
		if (process.getAttributeNS(ProcessWords.CAMUNDA, "historyTimeToLive").isBlank()) {
			this.findings.add(SafeXml.place(process), "history");
		}
		new LoopSearch(this.findings).check(process);
	}

	private void checkAttribute(Element element, Attr attribute) {
		boolean extension = ProcessWords.CAMUNDA.equals(attribute.getNamespaceURI())
				|| ProcessWords.CAMUNDA.equals(element.getNamespaceURI());
		String name = attribute.getLocalName();
		if (extension && name.equals("delegateExpression")) {
			checkDelegate(element, attribute.getValue());
		}
		else if (ProcessWords.CAMUNDA.equals(element.getNamespaceURI())) {
			checkExtension(element, attribute);
		}
		else if (extension && ProcessWords.VARIABLE.contains(name)) {
			checkReference(element, attribute.getValue(), name);
		}
		else if (extension && !ProcessWords.LITERAL.contains(name)) {
			this.findings.add(SafeXml.place(element), "attribute", attribute.getNodeName());
		}
		else if (foreign(attribute) || (name.equals("language") && !extension)) {
			this.findings.add(SafeXml.place(element), "attribute", attribute.getNodeName());
		}
		else if (ProcessWords.evaluated(attribute.getValue())) {
			this.findings.add(SafeXml.place(element), "expression", attribute.getValue());
		}
	}

	/** Attributes of listeners, properties and call mappings: words only. */
	private void checkExtension(Element element, Attr attribute) {
		Set<String> words = switch (element.getLocalName()) {
			case "property" -> Set.of("id", "name", "value");
			case "taskListener", "executionListener" -> Set.of("event", "id");
			case "in", "out" -> Set.of("source", "target", "variables", "local");
			default -> Set.of();
		};
		if (!words.contains(attribute.getNodeName())) {
			this.findings.add(SafeXml.place(element), "attribute", element.getNodeName() + " " + attribute.getName());
		}
		else if (ProcessWords.evaluated(attribute.getValue())) {
			this.findings.add(SafeXml.place(element), "expression", attribute.getValue());
		}
	}

	/** Other vocabularies on a BPMN element: old names of the engine's own among them. */
	private static boolean foreign(Attr attribute) {
		String space = attribute.getNamespaceURI();
		return space != null && !space.equals(ProcessWords.CAMUNDA) && !ProcessWords.DRAWING.contains(space)
				&& !space.equals("http://www.w3.org/2001/XMLSchema-instance");
	}

	private void checkDelegate(Element element, String value) {
		Matcher named = ProcessWords.REFERENCE.matcher(value);
		if (!named.matches() || !this.delegates.contains(named.group(1))) {
			this.findings.add(SafeXml.place(element), "delegate", value);
		}
	}

	private void checkReference(Element element, String value, String slot) {
		if (ProcessWords.evaluated(value) && !ProcessWords.REFERENCE.matcher(value).matches()) {
			this.findings.add(SafeXml.place(element), "variable", slot, value);
		}
	}

	private void checkText(Element element) {
		String text = SafeXml.text(element);
		switch (element.getLocalName()) {
			case "conditionExpression", "completionCondition" -> {
				if (!ProcessWords.CONDITION.matcher(text).matches()) {
					this.findings.add(SafeXml.place(element), "condition", text);
				}
			}
			case "timeDate" -> checkReference(element, text, element.getLocalName());
			case "timeDuration", "timeCycle" -> checkTimer(element, text);
			case "loopCardinality" -> {
				if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > 200) {
					this.findings.add(SafeXml.place(element), "cardinality", text);
				}
			}
			case "failedJobRetryTimeCycle" -> checkTimer(element, text);
			default -> {
				if (ProcessWords.evaluated(text)) {
					this.findings.add(SafeXml.place(element), "expression", text);
				}
			}
		}
	}

	private void checkTimer(Element element, String text) {
		boolean variable = element.getLocalName().equals("timeDuration")
				&& ProcessWords.REFERENCE.matcher(text).matches();
		if (!variable && !Pace.slow(text)) {
			this.findings.add(SafeXml.place(element), "timer", text);
		}
	}

}
