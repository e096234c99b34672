package it.siz.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface NotificationRepository extends JpaRepository<Notification, UUID> {

	List<Notification> findByOperatorIdAndHiddenAtIsNullOrderByCreatedAtDesc(UUID operatorId, Limit limit);

	Optional<Notification> findByIdAndOperatorId(UUID id, UUID operatorId);

}
