package it.siz.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, UUID> {

	List<Document> findByPracticeIdAndDeletedAtIsNullOrderByUploadedAtDesc(UUID practiceId);

	Optional<Document> findByIdAndDeletedAtIsNull(UUID id);

	boolean existsByStorageKey(String storageKey);

}
