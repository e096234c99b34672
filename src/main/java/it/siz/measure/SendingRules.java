package it.siz.measure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.practice.CompletionRule;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.workflow.Submission;

/**
 * What a measure has to do with the tasks of an application: it is sent within the
 * window, and what it asks for is written down with the eligibility of that moment.
 */
@Component
class SendingRules implements CompletionRule {

	private final Calls calls;

	private final Eligibility eligibility;

	private final RequestRows rows;

	private final Practices practices;

	private final Timeline timeline;

	SendingRules(Calls calls, Eligibility eligibility, RequestRows rows, Practices practices, Timeline timeline) {
		this.calls = calls;
		this.eligibility = eligibility;
		this.rows = rows;
		this.practices = practices;
		this.timeline = timeline;
	}

	@Override
	public void check(Practice practice, Submission submission, List<Fault> faults) {
		if (!application(practice) || !"invia".equals(submission.taskKey())) {
			return;
		}
		CallView call = this.calls.get(call(practice));
		if (!call.open()) {
			faults.add(Window.over(call));
		}
		if (Answers.of(practice, new Measure(call.measure())).interventions().isEmpty()) {
			faults.add(Fault.of("", "measure.noIntervention"));
		}
	}

	@Override
	public void accepted(Practice practice, Submission submission) {
		if (!application(practice)) {
			return;
		}
		switch (submission.taskKey()) {
			case "invia" -> {
				this.practices.sent(practice.id());
				write(practice);
			}
			case "integrazione" -> write(practice);
			case "verifica" -> verified(practice, submission);
			default -> {
			}
		}
	}

	private void write(Practice practice) {
		List<RequestCheck> checks = this.eligibility.check(practice);
		this.rows.replace(practice.id(), call(practice), checks);
		Measure measure = new Measure(this.calls.get(call(practice)).measure());
		checks.stream()
			.findFirst()
			.ifPresent(check -> this.timeline.record(practice.id(), null, "eligibilityChecked",
					Map.of("rule", measure.eligibility(), "version", check.version())));
	}

	private void verified(Practice practice, Submission submission) {
		if ("respinta".equals(submission.answers().get("esitoVerifica"))) {
			String note = Objects.toString(submission.answers().get("notaVerifica"), "");
			this.rows.reject(practice.id(), new Reason("verifica", note, ""));
		}
	}

	/** The referents' practice has the same call, but it is no application. */
	private static boolean application(Practice practice) {
		return practice.callId() != null && practice.parentId() == null;
	}

	private static UUID call(Practice practice) {
		return Objects.requireNonNull(practice.callId());
	}

}
