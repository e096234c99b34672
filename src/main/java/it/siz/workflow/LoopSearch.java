package it.siz.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * Looks for a way around in circles without a rest: such a process would never give its
 * thread back. A rest is where the engine stores the state and waits.
 */
class LoopSearch {

	private static final Set<String> RESTS = Set.of("userTask", "receiveTask", "intermediateCatchEvent",
			"eventBasedGateway");

	private final Findings findings;

	private final Map<String, List<String>> ways = new HashMap<>();

	private final Set<String> rests = new HashSet<>();

	private final Set<String> done = new HashSet<>();

	LoopSearch(Findings findings) {
		this.findings = findings;
	}

	void check(Element process) {
		collect(process);
		for (String node : List.copyOf(this.ways.keySet())) {
			if (circles(node, new HashSet<>())) {
				this.findings.add(node, "loop");
				return;
			}
		}
	}

	private void collect(Element scope) {
		for (Element element : SafeXml.children(scope)) {
			String id = element.getAttribute("id");
			if (element.getLocalName().equals("sequenceFlow")) {
				way(element.getAttribute("sourceRef"), element.getAttribute("targetRef"));
			}
			else if (element.getLocalName().equals("boundaryEvent")) {
				way(element.getAttribute("attachedToRef"), id);
			}
			if (RESTS.contains(element.getLocalName()) || asynchronous(element)) {
				this.rests.add(id);
			}
			collect(element);
		}
	}

	private void way(String from, String to) {
		this.ways.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
	}

	private static boolean asynchronous(Element element) {
		return element.getAttributeNS(ProcessWords.CAMUNDA, "asyncBefore").equals("true")
				|| element.getAttributeNS(ProcessWords.CAMUNDA, "asyncAfter").equals("true");
	}

	private boolean circles(String node, Set<String> path) {
		if (this.rests.contains(node) || this.done.contains(node)) {
			return false;
		}
		if (!path.add(node)) {
			return true;
		}
		boolean found = this.ways.getOrDefault(node, List.of()).stream().anyMatch(next -> circles(next, path));
		path.remove(node);
		this.done.add(node);
		return found;
	}

}
