package it.siz.practice;

import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Finds out whom a report from outside is about: what the reporter typed stays on the
 * report, and the operator who evaluates it links the person of the registry.
 */
@Component
@Transactional
public class Identification {

	private final Practices practices;

	private final Subjects subjects;

	private final Timeline timeline;

	private final EntityManager entities;

	Identification(Practices practices, Subjects subjects, Timeline timeline, EntityManager entities) {
		this.practices = practices;
		this.subjects = subjects;
		this.timeline = timeline;
		this.entities = entities;
	}

	/**
	 * A practice that waits for its person.
	 * @throws Problem 404 when it is not the viewer's to change, 409 when its person is
	 * known or it is closed
	 */
	@Transactional(readOnly = true)
	public Practice waiting(Viewer viewer, UUID id) {
		Practice practice = this.practices.editable(viewer, id);
		if (practice.subjectId() != null) {
			throw Problem.conflict("practice.identifiedAlready");
		}
		return practice;
	}

	/**
	 * Links the person; the first one who does is right.
	 * @throws Problem as above, and 404 when there is no such person
	 */
	public void link(Viewer viewer, UUID id, UUID person) {
		this.practices.editable(viewer, id);
		Practice practice = this.practices.get(id);
		this.entities.refresh(practice, LockModeType.PESSIMISTIC_WRITE);
		waiting(viewer, id);
		SubjectView found = this.subjects.get(person);
		practice.identify(found.id());
		this.timeline.record(id, viewer.operator(), "identified", Map.of("name", found.name()));
	}

}
