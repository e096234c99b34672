package it.siz.workflow;

import java.util.Set;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * What a process, a decision or a form may hold. It stands inside the engine, before its
 * own reading: models of the application, of the directory, of a designer and of the
 * engine's REST interface all pass here. It knows what is allowed; what it does not know
 * is refused, because a model that may run code is a key to the machine.
 */
@Component
public class ModelGate {

	private static final int LARGEST = 1024 * 1024;

	private final Supplier<Set<String>> delegates;

	@Autowired
	ModelGate(NamedDelegates delegates) {
		this(delegates::names);
	}

	ModelGate(Supplier<Set<String>> delegates) {
		this.delegates = delegates;
	}

	/**
	 * Lets a model pass.
	 * @param resourceName its name with the suffix .bpmn, .dmn or .form
	 * @throws Problem 422 with one fault for each thing that may not be in it; the field
	 * is the id of the element
	 */
	public void check(String resourceName, byte[] content) {
		Findings findings = new Findings();
		if (content.length > LARGEST) {
			findings.add(resourceName, "size", LARGEST / 1024);
		}
		else if (resourceName.endsWith(".bpmn")) {
			SafeXml.read(resourceName, content, findings)
				.ifPresent(model -> new ProcessGate(this.delegates.get(), findings).check(model));
		}
		else if (resourceName.endsWith(".dmn")) {
			SafeXml.read(resourceName, content, findings).ifPresent(model -> new DecisionGate(findings).check(model));
		}
		else if (resourceName.endsWith(".form")) {
			new FormGate(findings).check(resourceName, content);
		}
		else {
			findings.add(resourceName, "type", resourceName);
		}
		findings.refuseIfAny();
	}

}
