package it.siz.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<Document, UUID> {

	List<Document> findByPracticeIdAndDeletedAtIsNullOrderByUploadedAtDesc(UUID practiceId);

	/** The same file, sent with the same form before. */
	Optional<Document> findFirstByPracticeIdAndSentAsAndSha256AndTypeAndDeletedAtIsNull(UUID practice, UUID sentAs,
			String sha256, String type);

	Optional<Document> findByIdAndDeletedAtIsNull(UUID id);

	List<Document> findByPracticeIdAndReplacedByIsNotNullOrderByDeletedAtDesc(UUID practiceId);

	/** Which of these files have a row, deleted ones included. */
	@Query("select d.storageKey from Document d where d.storageKey in :keys")
	Set<String> named(Collection<String> keys);

}
