package it.siz.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NotificationRepository extends JpaRepository<Notification, UUID> {

	List<Notification> findByOperatorIdAndHiddenAtIsNullOrderByCreatedAtDesc(UUID operatorId, Limit limit);

	Optional<Notification> findByIdAndOperatorId(UUID id, UUID operatorId);

	List<Notification> findByOperatorIdOrderByCreatedAtDescIdDesc(UUID operatorId, Limit limit);

	/** The page after. */
	@Query("""
			select n from Notification n where n.operatorId = :operator
			and (n.createdAt < :at or (n.createdAt = :at and n.id < :id)) order by n.createdAt desc, n.id desc""")
	List<Notification> before(UUID operator, Instant at, UUID id, Limit limit);

	/** What came after `until` has not been seen yet. */
	@Modifying
	@Query("""
			update Notification n set n.hiddenAt = :now
			where n.operatorId = :operator and n.hiddenAt is null and n.createdAt <= :until""")
	int hideAll(UUID operator, Instant until, Instant now);

	@Modifying
	@Query("""
			update Notification n set n.hiddenAt = :now where n.operatorId = :operator
			and n.practiceId = :practice and n.hiddenAt is null and n.createdAt <= :until""")
	int hideOf(UUID operator, UUID practice, Instant until, Instant now);

}
