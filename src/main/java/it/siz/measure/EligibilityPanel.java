package it.siz.measure;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;

/**
 * Eligibility beside the forms where it counts: the operator sees it before sending, the
 * referent when verifying.
 */
@Component
class EligibilityPanel implements TaskPanel {

	private static final Set<String> TASKS = Set.of("validazionePreventiva", "invia", "verifica", "integrazione");

	private final Eligibility eligibility;

	EligibilityPanel(Eligibility eligibility) {
		this.eligibility = eligibility;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		if (practice.callId() == null || !TASKS.contains(taskKey)) {
			return Optional.empty();
		}
		return Optional.of(new Panel("pannello-requisiti", this.eligibility.check(practice)));
	}

}
