package it.siz.sharing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.sharing.Receivers.Receiver;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;

/**
 * Another operatore di riferimento of the same unit: decided by the present one or by
 * whom visibility.dmn lets assign. The history stays.
 */
@Component
@Transactional
public class HandOver {

	private final Practices practices;

	private final Receivers receivers;

	private final Kinds kinds;

	private final OpenWork work;

	HandOver(Practices practices, Receivers receivers, Kinds kinds, OpenWork work) {
		this.practices = practices;
		this.receivers = receivers;
		this.kinds = kinds;
		this.work = work;
	}

	/** Colleagues of the owner's unit; empty when the viewer may not hand it over. */
	@Transactional(readOnly = true)
	public List<Receiver> colleagues(Viewer viewer, UUID id) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		return may(viewer, practice) ? this.receivers.owners(practice, label(practice)) : List.of();
	}

	/** Name of a colleague to whom the viewer may hand it over. */
	@Transactional(readOnly = true)
	public Optional<String> name(Viewer viewer, UUID id, @Nullable UUID colleague) {
		return colleagues(viewer, id).stream()
			.filter(each -> each.able() && each.id().equals(colleague))
			.map(Receiver::name)
			.findFirst();
	}

	/**
	 * Hands it over, with what its owner had to do in it.
	 * @throws Problem 404 when the viewer may not, 422 when the colleague cannot own it,
	 * 409 when it is closed
	 */
	public void to(Viewer viewer, UUID id, @Nullable UUID colleague) {
		Practice practice = this.practices.visible(viewer, id, Action.VIEW);
		if (!may(viewer, practice)) {
			throw Problem.absent();
		}
		Receiver next = this.receivers.owners(practice, label(practice))
			.stream()
			.filter(each -> each.id().equals(colleague))
			.findFirst()
			.orElseThrow(() -> Problem.refused("colleague", "sharing.colleague"));
		Fault obstacle = next.obstacle();
		if (obstacle != null) {
			throw Problem.refused(List.of(new Fault("colleague", obstacle.code(), obstacle.args())));
		}
		if (practice.closed()) {
			throw Problem.conflict("sharing.handOverClosed");
		}
		UUID before = practice.ownerId();
		this.practices.handOver(id, next.id(), viewer.operator(), Map.of("name", next.name()));
		this.work.moves(practice, before, next.id());
	}

	private boolean may(Viewer viewer, Practice practice) {
		return viewer.operator().equals(practice.ownerId()) && viewer.in(practice.unitCode())
				|| this.practices.may(viewer, practice.id(), Action.ASSIGN);
	}

	private String label(Practice practice) {
		return this.kinds.get(practice.kind()).label();
	}

}
