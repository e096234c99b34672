package it.siz.dwelling;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel;

/** Beside the answer of a household: which dwelling it is, and until when it counts. */
@Component
@Transactional(readOnly = true)
class OfferPanel implements TaskPanel {

	private final HousingOffice office;

	private final OfferRows rows;

	OfferPanel(HousingOffice office, OfferRows rows) {
		this.office = office;
		this.rows = rows;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, Practice practice, String taskKey) {
		return this.office.concerns(practice)
				? this.rows.open(practice.id()).map(offer -> new Panel("pannello-alloggio", offer)) : Optional.empty();
	}

}
