package it.siz.dwelling;

import java.util.List;

import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/** The office that assigns dwellings, as the processes with property `matching` say. */
@Component
public class HousingOffice {

	private final Kinds kinds;

	HousingOffice(Kinds kinds) {
		this.kinds = kinds;
	}

	/** Whether the viewer is a referent of such an office. */
	public boolean keeps(Viewer viewer) {
		return viewer.has(Role.REFERENTE) && this.kinds.all().stream().anyMatch(kind -> assigns(kind, viewer));
	}

	/**
	 * Its unit code.
	 * @throws Problem 403 for other roles, 404 for referents of other offices
	 */
	String of(Viewer viewer) {
		if (!viewer.has(Role.REFERENTE)) {
			throw Problem.forbidden("dwelling.referentsOnly");
		}
		return this.kinds.all()
			.stream()
			.filter(kind -> assigns(kind, viewer))
			.map(kind -> kind.property("office"))
			.findFirst()
			.orElseThrow(Problem::absent);
	}

	private static boolean assigns(ServiceKind kind, Viewer viewer) {
		return !kind.property("matching").isEmpty() && viewer.in(kind.property("office"));
	}

	/** Whether the practice is one in which a dwelling is assigned. */
	boolean concerns(Practice practice) {
		return !this.kinds.get(practice.kind()).property("matching").isEmpty();
	}

	/** The kinds in which the office assigns its dwellings. */
	List<ServiceKind> kinds(String unit) {
		return this.kinds.all()
			.stream()
			.filter(kind -> !kind.property("matching").isEmpty() && kind.property("office").equals(unit))
			.toList();
	}

	/** Whether the household waits for an offer: in the state that its process names. */
	public boolean waits(Practice practice) {
		return kind(practice).property("waits").equals(practice.state());
	}

	/** The kind of an assignment. @throws Problem 404 when it is no assignment */
	ServiceKind kind(Practice practice) {
		if (!concerns(practice)) {
			throw Problem.absent();
		}
		return this.kinds.get(practice.kind());
	}

}
