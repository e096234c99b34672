package it.siz.consultation.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** An administrator who looks somebody up in the register searches, too. */
@Component
class PersonSought {

	private final Subjects subjects;

	private final ApplicationEventPublisher events;

	PersonSought(Subjects subjects, ApplicationEventPublisher events) {
		this.subjects = subjects;
		this.events = events;
	}

	Optional<SubjectView> by(Viewer viewer, String code) {
		this.events.publishEvent(new SubjectSearching(viewer));
		Optional<SubjectView> found = this.subjects.byIdentifier(code);
		this.events.publishEvent(SubjectSeen.found(viewer, code, found.stream().toList(), null));
		return found;
	}

}
