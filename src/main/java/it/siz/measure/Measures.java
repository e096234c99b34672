package it.siz.measure;

import java.util.List;

import org.springframework.stereotype.Component;

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

	Measures(Kinds kinds) {
		this.kinds = kinds;
	}

	/** Codes of the measures whose calls the viewer handles, at the active unit. */
	public List<String> handledBy(Viewer viewer) {
		return this.kinds.all()
			.stream()
			.filter(ServiceKind::needsCall)
			.filter(kind -> viewer.has(Role.REFERENTE) && viewer.in(kind.property("office")))
			.map(kind -> kind.property("measure"))
			.distinct()
			.toList();
	}

	/**
	 * Keys of the decisions that may order a ranking of this measure, the usual one
	 * first.
	 */
	public List<String> rankingRules(String measure) {
		return new Measure(measure).rankingRules();
	}

	boolean handles(Viewer viewer, Measure measure) {
		return handledBy(viewer).contains(measure.code());
	}

}
