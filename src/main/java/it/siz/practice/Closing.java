package it.siz.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;
import it.siz.workflow.Step.Turn;

/** Closes a practice with its reason, and opens it again. */
@Component
@Transactional
public class Closing {

	/** Reasons to close: the list of SINBA's end of a presa in carico. */
	public static final String REASONS = "motiviChiusura";

	private static final String MESSAGE = "closePractice";

	private static final int LONGEST_REASON = 1000;

	private final Practices practices;

	private final Processes processes;

	private final Catalogues catalogues;

	private final Kinds kinds;

	private final Timeline timeline;

	private final EntityManager entities;

	Closing(Practices practices, Processes processes, Catalogues catalogues, Kinds kinds, Timeline timeline,
			EntityManager entities) {
		this.practices = practices;
		this.processes = processes;
		this.catalogues = catalogues;
		this.kinds = kinds;
		this.timeline = timeline;
		this.entities = entities;
	}

	/** Whether the viewer may close it now, or open it again. */
	@Transactional(readOnly = true)
	public boolean possible(Viewer viewer, Practice practice) {
		return this.kinds.get(practice.kind()).reopens() && (practice.closed() || practice.turn() == Turn.NOBODY)
				&& this.practices.may(viewer, practice.id(), Action.CLOSE);
	}

	/**
	 * Closes it.
	 * @param reason code in the catalogue motiviChiusura
	 * @throws Problem 404 when the viewer may not, 422 without a reason, 409 while
	 * somebody has a task in it
	 */
	public void close(Viewer viewer, UUID id, @Nullable String reason, @Nullable String note) {
		Practice practice = this.practices.visible(viewer, id, Action.CLOSE);
		List<Fault> faults = new ArrayList<>();
		if (!this.catalogues.offers(REASONS, reason)) {
			faults.add(Fault.of("reason", "practice.closeReason"));
		}
		if (note != null && note.length() > 2000) {
			faults.add(Fault.of("note", "practice.noteTooLong"));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		if (practice.closed()) {
			throw Problem.conflict("practice.closedAlready");
		}
		practice.closing(reason, note);
		this.processes.signal(id, MESSAGE, Map.of());
		Map<String, Object> detail = new HashMap<>(Map.of("reason", reason));
		detail.put("name", this.catalogues.names(REASONS, id).getOrDefault(reason, reason));
		this.timeline.record(id, viewer.operator(), "closed", detail);
	}

	/**
	 * Opens it again: the same practice with its history.
	 * @throws Problem 404 when the viewer may not, 409 when it is open or another one is
	 */
	public void reopen(Viewer viewer, UUID id) {
		reopen(viewer, id, null);
	}

	/**
	 * The same with the reason, which stays in its chronology.
	 * @throws Problem besides, 422 when the reason is too long
	 */
	public void reopen(Viewer viewer, UUID id, @Nullable String reason) {
		Practice practice = reopenable(viewer, id);
		String why = SearchText.blankToNull(reason);
		if (why != null && why.length() > LONGEST_REASON) {
			throw Problem.refused("reason", "practice.reasonTooLong", LONGEST_REASON);
		}
		practice.reopen();
		try {
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			throw Problem.conflict("practice.oneOpen");
		}
		this.timeline.record(id, viewer.operator(), "reopened", (why != null) ? Map.of("reason", why) : Map.of());
		practice.runs(this.processes.start(practice.kind(), id, Map.of(Practices.REOPENED, true)));
	}

	/**
	 * A closed practice that the viewer may open again now.
	 * @throws Problem 404 when the viewer may not, 409 when it is open or another one is
	 */
	@Transactional(readOnly = true)
	public Practice reopenable(Viewer viewer, UUID id) {
		Practice practice = this.practices.visible(viewer, id, Action.CLOSE);
		if (!practice.closed() || !this.kinds.get(practice.kind()).reopens()) {
			throw Problem.conflict("practice.notClosed");
		}
		Practice other = this.practices.inTheWay(this.kinds.get(practice.kind()), practice.subjectId(),
				practice.unitCode());
		if (other != null) {
			throw Problem.conflict("practice.otherOpen", other.code());
		}
		return practice;
	}

}
