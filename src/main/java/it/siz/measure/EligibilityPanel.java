package it.siz.measure;

import java.util.Optional;

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

	/** Whoever fills the application in has not said yet what counts. */
	private static final String FILLING_IN = "compila";

	private final Eligibility eligibility;

	EligibilityPanel(Eligibility eligibility) {
		this.eligibility = eligibility;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		if (practice.callId() == null || practice.parentId() != null || FILLING_IN.equals(taskKey)) {
			return Optional.empty();
		}
		return Optional.of(new Panel("pannello-requisiti", this.eligibility.check(practice)));
	}

}
