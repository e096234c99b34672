package it.siz.ranking;

import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;

/**
 * Rankings are the business of the referents of the measure's office, and of nobody else.
 */
@Component
public class RankingAccess {

	private final RankedCalls calls;

	private final Kinds kinds;

	RankingAccess(RankedCalls calls, Kinds kinds) {
		this.calls = calls;
		this.kinds = kinds;
	}

	/**
	 * The call, for a referent of its office.
	 * @throws Problem 403 for other roles, 404 for referents of other offices and when
	 * there is no such call
	 */
	public RankedCall visible(Viewer viewer, UUID id) {
		if (!viewer.has(Role.REFERENTE)) {
			throw Problem.forbidden("ranking.referentsOnly");
		}
		RankedCall call = this.calls.get(id);
		if (!viewer.in(office(call.measure()))) {
			throw Problem.absent();
		}
		return call;
	}

	/** Office that works on a measure, as the processes of its applications name it. */
	private String office(String measure) {
		return this.kinds.all()
			.stream()
			.filter(kind -> measure.equals(kind.property("measure")))
			.map(kind -> kind.property("office"))
			.filter(office -> !office.isEmpty())
			.findFirst()
			.orElse(measure);
	}

}
