package it.siz.subject;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * A person looked up by code, to be named in a form: that is a search like any other,
 * bounded and taken down.
 */
@Component
public class PersonSought {

	private final Subjects subjects;

	private final ApplicationEventPublisher events;

	PersonSought(Subjects subjects, ApplicationEventPublisher events) {
		this.subjects = subjects;
		this.events = events;
	}

	/**
	 * @param typed a code, or a name that stands in its place: that is no search
	 * @throws Problem 429 when the viewer searched too often
	 */
	public Optional<SubjectView> by(Viewer viewer, String typed) {
		boolean code = SubjectSearch.identifies(typed.strip());
		if (code) {
			this.events.publishEvent(new SubjectSearching(viewer));
		}
		Optional<SubjectView> found = this.subjects.byIdentifier(typed);
		if (code || found.isPresent()) {
			this.events.publishEvent(SubjectSeen.found(viewer, typed, found.stream().toList(), null));
		}
		return found;
	}

}
