package it.siz.workflow;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import it.siz.kernel.Problem;

/**
 * Keeps the table of visibility from every other way into the engine (its REST interface,
 * a modeler): only what two people have agreed on passes.
 */
final class TwoPeople {

	private static final Pattern VISIBILITY = Pattern
		.compile("<(\\w+:)?decision\\s[^>]*\\bid\\s*=\\s*[\"']visibility[\"']");

	private static final ThreadLocal<Boolean> AGREED = ThreadLocal.withInitial(() -> false);

	private TwoPeople() {
	}

	/** Deploys what was agreed on, or stood in the application itself. */
	static <T> T agreed(Supplier<T> deployment) {
		AGREED.set(true);
		try {
			return deployment.get();
		}
		finally {
			AGREED.remove();
		}
	}

	/**
	 * @throws Problem 409 when the table comes another way
	 */
	static void check(String name, byte[] content) {
		boolean table = name.endsWith(".dmn") && VISIBILITY.matcher(new String(content, StandardCharsets.UTF_8)).find();
		if (table && !AGREED.get()) {
			throw Problem.conflict("workflow.needsTwo");
		}
	}

}
