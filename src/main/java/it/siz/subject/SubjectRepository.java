package it.siz.subject;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SubjectRepository extends JpaRepository<Subject, UUID> {

	Optional<Subject> findByIdentifier(String identifier);

}
