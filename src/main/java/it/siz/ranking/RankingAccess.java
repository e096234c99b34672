package it.siz.ranking;

import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.measure.Calls;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** Rankings are the business of the referents of the measure, and of nobody else. */
@Component
public class RankingAccess {

	private final Calls calls;

	RankingAccess(Calls calls) {
		this.calls = calls;
	}

	/**
	 * Lets the referents of the call's measure pass.
	 * @throws Problem 403 for other roles, 404 for other referents and when there is no
	 * such call
	 */
	public void check(Viewer viewer, UUID call) {
		if (!viewer.has(Role.REFERENTE)) {
			throw Problem.forbidden("ranking.referentsOnly");
		}
		if (!may(viewer, call)) {
			throw Problem.absent();
		}
	}

	/**
	 * Whether the viewer is one of them. @throws Problem 404 when there is no such call
	 */
	public boolean may(Viewer viewer, UUID call) {
		return this.calls.handles(viewer, this.calls.get(call).id());
	}

}
