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

	/** Once a process has moved on, "it is your turn" is no longer true. */
	@Modifying
	@Query("""
			update Notification n set n.hiddenAt = :now
			where n.practiceId = :practice and n.code = 'notification.yourTurn' and n.hiddenAt is null""")
	void hideTurns(UUID practice, Instant now);

}
