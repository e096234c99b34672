package it.siz.sharing;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.Drafts;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.visibility.Action;
import it.siz.workflow.CaseFile;
import it.siz.workflow.Step;
import it.siz.workflow.Submission;

/**
 * The process of a request for access: a task beside the practice's own, for who may
 * share it.
 */
@Component
@Transactional
class AccessRequestFile implements CaseFile {

	static final String PROCESS = "richiesta-accesso";

	private final AccessRequests requests;

	private final Practices practices;

	private final Operators operators;

	private final Drafts drafts;

	AccessRequestFile(AccessRequests requests, Practices practices, Operators operators, Drafts drafts) {
		this.operators = operators;
		this.requests = requests;
		this.practices = practices;
		this.drafts = drafts;
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean serves(String kind) {
		return PROCESS.equals(kind);
	}

	@Override
	public String assignee(UUID practice, String who) {
		return this.requests.grantor(this.practices.get(practice)).orElseThrow().username();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean shared(UUID practice, Viewer viewer) {
		return visible(practice, viewer);
	}

	/** Several may ask for the same practice: each has a task of its own. */
	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> answers(UUID practice, String formId, String task) {
		return this.requests.ofTask(task)
			.<Map<String, Object>>map(request -> Map.of("richiedente", request.name() + ", " + request.unitName(),
					"motivo", request.reason()))
			.orElse(Map.of());
	}

	@Override
	public Map<String, Object> answers(UUID practice, String formId) {
		return Map.of();
	}

	@Override
	public void receive(UUID practice, Submission submission) {
		this.requests.decide(submission.actor(), submission.taskId(), submission.answers());
		this.drafts.completed(practice, submission.taskId(), new Drafts.Completed(submission.taskId(),
				submission.taskName(), this.operators.idOf(submission.actor())));
	}

	@Override
	public void reached(UUID practice, Step step) {
		if (step.taskId() != null) {
			this.requests.waits(practice, step.taskId());
		}
	}

	@Override
	@Transactional(readOnly = true)
	public boolean visible(UUID practice, Viewer viewer) {
		return this.practices.may(viewer, practice, Action.ASSIGN);
	}

}
