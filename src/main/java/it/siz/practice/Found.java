package it.siz.practice;

import java.util.List;

import it.siz.subject.SubjectView;

/**
 * What "Cerca in tutte le aree" found; each group is cut, never counted.
 *
 * @param exact whether the one person was found by codice fiscale or other identifier
 * @param subjects persons who bear all the words
 * @param moreSubjects whether there are further ones
 * @param similar persons whose names are nearly so: a typing error
 * @param sections practices the viewer may open
 * @param others overview lines of practices that the viewer may not open
 * @param moreOthers whether there are further ones
 */
public record Found(boolean exact, List<SubjectView> subjects, boolean moreSubjects, List<SubjectView> similar,
		List<Section> sections, List<OverviewLine> others, boolean moreOthers) {

	/** Practices of one section. */
	public record Section(String section, List<OverviewLine> items, boolean more) {
	}

	public boolean nothing() {
		return this.subjects.isEmpty() && this.similar.isEmpty() && this.sections.isEmpty() && this.others.isEmpty();
	}

}
