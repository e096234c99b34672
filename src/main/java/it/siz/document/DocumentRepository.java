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

	/** Whether it is an earlier version of a document that nobody has removed. */
	@Query(nativeQuery = true, value = """
			with recursive later as (select id, replaced_by, deleted_at from document where id = :id
				union all select d.id, d.replaced_by, d.deleted_at from document d join later l on d.id = l.replaced_by)
			select exists (select 1 from later where deleted_at is null)""")
	boolean replacedByOneThatIsThere(UUID id);

	/**
	 * Which of these files have a row, deleted ones included: of a document, of a
	 * person's signed paper, or of a paper of our own.
	 */
	@Query(nativeQuery = true, value = """
			select storage_key from document where storage_key in (:keys)
			union select storage_key from signed_paper where storage_key in (:keys)
			union select storage_key from own_paper where storage_key in (:keys)""")
	Set<String> named(Collection<String> keys);

}
