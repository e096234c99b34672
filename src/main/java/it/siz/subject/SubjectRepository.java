package it.siz.subject;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

import it.siz.kernel.Problem;

interface SubjectRepository extends JpaRepository<Subject, UUID> {

	/**
	 * @throws Problem 404 when there is none
	 * @throws SubjectMoved when the person goes on under another id
	 */
	default Subject standing(UUID id) {
		Subject subject = findById(id).orElseThrow(Problem::absent);
		if (subject.mergedInto != null) {
			throw new SubjectMoved(id, subject.mergedInto);
		}
		return subject;
	}

}
