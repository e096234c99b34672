package it.siz.workflow;

import java.util.List;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * DMN: tables and expressions in FEEL, of a size that a person can read and the engine
 * evaluates in no time. The engine would take JUEL too, which reaches into Java.
 */
class DecisionGate {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

	private static final int CELLS = 2000;

	private static final Set<String> ELEMENTS = Set.of("definitions", "decision", "decisionTable", "input",
			"inputExpression", "inputValues", "output", "outputValues", "defaultOutputEntry", "rule", "inputEntry",
			"outputEntry", "text", "description", "annotation", "annotationEntry", "inputData",
			"informationRequirement", "requiredDecision", "requiredInput", "variable", "literalExpression",
			"knowledgeSource", "authorityRequirement", "requiredAuthority", "itemDefinition", "typeRef",
			"allowedValues", "extensionElements");

	private static final Set<String> ENGINE_WORDS = Set.of("historyTimeToLive", "versionTag", "inputVariable",
			"diagramRelationId");

	private final Findings findings;

	DecisionGate(Findings findings) {
		this.findings = findings;
	}

	void check(Element element) {
		String space = String.valueOf(element.getNamespaceURI());
		if (space.contains("/DMNDI") || space.contains("/DI/") || space.contains("/DC/")
				|| space.endsWith("/biodi/2.0")) {
			return;
		}
		if (!space.startsWith("http://www.omg.org/spec/DMN/") && !space.startsWith("https://www.omg.org/spec/DMN/")
				|| !ELEMENTS.contains(element.getLocalName())) {
			this.findings.add(SafeXml.place(element), "element", element.getNodeName());
			return;
		}
		SafeXml.attributes(element).forEach(attribute -> checkAttribute(element, attribute));
		switch (element.getLocalName()) {
			case "decision" -> checkDecision(element);
			case "decisionTable" -> checkTable(element);
			case "text" -> checkText(element);
			default -> {
			}
		}
		SafeXml.children(element).forEach(this::check);
	}

	private void checkDecision(Element decision) {
		if (decision.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
			this.findings.add(SafeXml.place(decision), "history");
		}
	}

	private void checkTable(Element table) {
		List<Element> children = SafeXml.children(table);
		long columns = children.stream()
			.filter(child -> Set.of("input", "output").contains(child.getLocalName()))
			.count();
		long rules = children.stream().filter(child -> child.getLocalName().equals("rule")).count();
		if (columns * rules > CELLS) {
			this.findings.add(SafeXml.place(table), "table", columns * rules, CELLS);
		}
	}

	private void checkText(Element text) {
		FeelLimits.fault(SafeXml.text(text)).ifPresent(rule -> this.findings.add(SafeXml.place(text), rule));
	}

	private void checkAttribute(Element element, Attr attribute) {
		String name = attribute.getLocalName();
		if (name.equals("expressionLanguage") && !feel(attribute.getValue())) {
			this.findings.add(SafeXml.place(element), "language", attribute.getValue());
		}
		else if (CAMUNDA.equals(attribute.getNamespaceURI()) && !ENGINE_WORDS.contains(name)) {
			this.findings.add(SafeXml.place(element), "attribute", attribute.getNodeName());
		}
	}

	private static boolean feel(String language) {
		return language.equals("feel") || language.matches("https?://www\\.omg\\.org/spec/[A-Z0-9/]*FEEL/[0-9]*");
	}

}
