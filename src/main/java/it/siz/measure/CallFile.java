package it.siz.measure;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.workflow.CaseFile;
import it.siz.workflow.Step;
import it.siz.workflow.Submission;

/** The call as its process sees it: tasks of the measure's referents only. */
@Component
@Transactional
class CallFile implements CaseFile {

	private final Calls calls;

	private final CallTimeline timeline;

	private final Measures measures;

	private final Operators operators;

	CallFile(Calls calls, CallTimeline timeline, Measures measures, Operators operators) {
		this.measures = measures;
		this.calls = calls;
		this.timeline = timeline;
		this.operators = operators;
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean serves(String kind) {
		return kind.equals("avviso") || kind.startsWith("avviso-");
	}

	@Override
	public String assignee(UUID record, String who) {
		throw new IllegalStateException("Tasks of a call belong to its office, not to " + who);
	}

	@Override
	@Transactional(readOnly = true)
	public String office(UUID record) {
		return this.measures.office(this.calls.call(record).measure().code());
	}

	/** The forms of a call only confirm. */
	@Override
	public Map<String, Object> answers(UUID record, String formId) {
		return Map.of();
	}

	@Override
	public void receive(UUID record, Submission submission) {
		UUID actor = this.operators.byUsername(submission.actor()).map(OperatorView::id).orElse(null);
		this.timeline.task(record, actor, submission.taskName(), note(submission.answers()));
	}

	/**
	 * What a referent wrote beside the decision, under whichever name the form asks it.
	 */
	private static @Nullable String note(Map<String, Object> answers) {
		return answers.entrySet()
			.stream()
			.filter(answer -> answer.getKey().startsWith("nota") && answer.getValue() instanceof String)
			.map(answer -> (String) answer.getValue())
			.findFirst()
			.orElse(null);
	}

	/** A call changes by what its service tasks ask. */
	@Override
	public void reached(UUID record, Step step) {
	}

	@Override
	@Transactional(readOnly = true)
	public boolean visible(UUID record, Viewer viewer) {
		return this.calls.handles(viewer, record);
	}

}
