package it.siz.practice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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

	/** Everybody whose name is shown. */
	List<UUID> persons() {
		Stream<UUID> named = Stream.concat(this.subjects.stream(), this.similar.stream()).map(SubjectView::id);
		Stream<UUID> ofPractices = Stream
			.concat(this.sections.stream().flatMap(section -> section.items().stream()), this.others.stream())
			.map(line -> line.subject().id())
			.filter(Objects::nonNull);
		return Stream.concat(named, ofPractices).distinct().toList();
	}

	public boolean nothing() {
		return this.subjects.isEmpty() && this.similar.isEmpty() && this.sections.isEmpty() && this.others.isEmpty();
	}

}
