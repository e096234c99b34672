package it.siz.commission;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.kernel.Problem;
import it.siz.workflow.Kinds;

/** The kinds that go to a commission, and who keeps its sessions. */
@Component
public class CommissionKinds {

	private final Kinds kinds;

	CommissionKinds(Kinds kinds) {
		this.kinds = kinds;
	}

	List<CommissionKind> all() {
		return this.kinds.all()
			.stream()
			.filter(kind -> !kind.property("commission").isEmpty())
			.map(CommissionKind::of)
			.toList();
	}

	Optional<CommissionKind> find(String key) {
		return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
	}

	/** Whether the viewer is a referent of the office that keeps the sessions. */
	public boolean keeps(Viewer viewer) {
		return viewer.has(Role.REFERENTE) && all().stream().anyMatch(kind -> viewer.in(kind.office()));
	}

	/**
	 * The office whose sessions the viewer keeps.
	 * @throws Problem 403 for other roles, 404 for referents of other offices
	 */
	String office(Viewer viewer) {
		if (!viewer.has(Role.REFERENTE)) {
			throw Problem.forbidden("commission.referentsOnly");
		}
		return all().stream().map(CommissionKind::office).filter(viewer::in).findFirst().orElseThrow(Problem::absent);
	}

}
