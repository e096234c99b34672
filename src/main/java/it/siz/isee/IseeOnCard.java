package it.siz.isee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.subject.SubjectPanel;

/** On a person's card: the ISEE is about to expire, or has expired. Silent otherwise. */
@Component
class IseeOnCard implements SubjectPanel {

	private final Isees isees;

	IseeOnCard(Isees isees) {
		this.isees = isees;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, UUID subject) {
		if (!viewer.worksOnCases()) {
			return Optional.empty();
		}
		List<IseeView> all = this.isees.of(viewer, subject);
		IseeView ending = all.stream().filter(each -> ending(each, all)).findFirst().orElse(null);
		IseeView expired = IseePanel.lastExpired(all);
		return (ending != null || expired != null)
				? Optional.of(new Panel("pannello-isee-scadenza", new Content(subject, ending, expired)))
				: Optional.empty();
	}

	/** A newer one of the same kind makes its end harmless. */
	private static boolean ending(IseeView isee, List<IseeView> all) {
		return isee.state() == IseeView.State.IN_SCADENZA
				&& all.stream().noneMatch(each -> each.kind() == isee.kind() && each.state() == IseeView.State.VALIDO);
	}

	record Content(UUID subject, @Nullable IseeView ending, @Nullable IseeView expired) {
	}

}
