package it.siz.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.measure.Calls;

/**
 * The ranking (graduatoria) of a call: composed as a draft as often as needed, approved
 * once. Approval freezes inputs, rule version and order under a seal.
 */
@Component
@Transactional
public class Rankings {

	private final RankedCalls calls;

	private final Applications applications;

	private final Composition composition;

	private final RankingRows rows;

	private final Seal seal;

	private final Outcomes outcomes;

	private final Calls notices;

	private final Clock clock;

	Rankings(RankedCalls calls, Applications applications, Composition composition, RankingRows rows, Seal seal,
			Outcomes outcomes, Calls notices, Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.composition = composition;
		this.rows = rows;
		this.seal = seal;
		this.outcomes = outcomes;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Scores and orders every application of the call that waits for the ranking, as a
	 * new draft.
	 * @throws Problem 404 when there is no such call, 409 when its ranking is approved
	 * already
	 */
	public RankingHead compose(UUID call, UUID actor) {
		RankedCall locked = this.calls.lock(call);
		if (current(call).filter(RankingHead::approved).isPresent()) {
			throw Problem.conflict("ranking.approved");
		}
		Inputs inputs = this.applications.waiting(locked);
		return this.rows.draft(inputs, actor, Instant.now(this.clock), this.composition.of(inputs));
	}

	/**
	 * Makes the newest draft the ranking of the call, for good: seals it, writes the
	 * outcomes to the requests and notes whom to tell. Asked again, it answers with the
	 * ranking approved before.
	 * @throws Problem 409 when there is no draft, when sent applications are still being
	 * examined, or when anything changed since the draft was composed
	 */
	public RankingHead approve(UUID call, UUID actor) {
		RankedCall locked = this.calls.lock(call);
		RankingHead head = current(call).orElseThrow(() -> Problem.conflict("ranking.noDraft"));
		if (head.approved()) {
			return head;
		}
		int unsettled = this.applications.unsettled(call);
		if (unsettled > 0) {
			throw Problem.conflict("ranking.unsettled", unsettled);
		}
		if (!this.applications.waiting(locked).sha256().equals(head.inputs())) {
			throw Problem.conflict("ranking.changed");
		}
		Instant now = Instant.now(this.clock);
		this.rows.approve(head, actor, now, this.seal.recompute(head));
		this.outcomes.write(head, LocalDate.ofInstant(now, this.clock.getZone()));
		this.notices.approved(call);
		return current(call).orElseThrow();
	}

	/** The approved ranking, or else the newest draft. */
	@Transactional(readOnly = true)
	public Optional<RankingHead> current(UUID call) {
		return this.rows.current(call);
	}

}
