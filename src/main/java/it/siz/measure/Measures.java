package it.siz.measure;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import it.siz.decision.Decisions;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/**
 * The measures there are, as the processes of their applications name them: each with the
 * office whose referents handle its calls.
 */
@Component
public class Measures {

	private final Kinds kinds;

	private final Decisions decisions;

	Measures(Kinds kinds, Decisions decisions) {
		this.kinds = kinds;
		this.decisions = decisions;
	}

	/** Codes of the measures whose calls the viewer handles, at the active unit. */
	public List<String> handledBy(Viewer viewer) {
		return applications().filter(kind -> viewer.has(Role.REFERENTE) && viewer.in(kind.property("office")))
			.map(kind -> kind.property("measure"))
			.distinct()
			.toList();
	}

	/**
	 * Keys of the decisions that may order a ranking of this measure, the usual one
	 * first.
	 */
	public List<String> rankingRules(String measure) {
		return new Measure(measure).rankingRules()
			.stream()
			.filter(rule -> this.decisions.latestVersion(rule) > 0)
			.toList();
	}

	/** What a ranking rule is called: the name of its table. */
	public String rankingRule(String key) {
		return this.decisions.name(key);
	}

	/** Codes of the budget lines that the measure's table knows, in its order. */
	public List<String> lines(String measure) {
		return this.decisions.words(new Measure(measure).line(), "line");
	}

	/**
	 * Name of the measure in the titles of its calls, as its application says it.
	 */
	public String name(String measure) {
		return application(measure).property("measureName");
	}

	/** Unit code of the office whose referents handle its calls. */
	String office(String measure) {
		return application(measure).property("office");
	}

	private ServiceKind application(String measure) {
		return applications().filter(kind -> measure.equals(kind.property("measure")))
			.findFirst()
			.orElseThrow(() -> Problem.refused("measure", "measure.unknownMeasure", measure));
	}

	private Stream<ServiceKind> applications() {
		return this.kinds.all().stream().filter(ServiceKind::needsCall);
	}

	boolean handles(Viewer viewer, Measure measure) {
		return handledBy(viewer).contains(measure.code());
	}

}
