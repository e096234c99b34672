package it.siz.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAssigned;
import it.siz.practice.PracticeNews;
import it.siz.practice.PracticeReached;
import it.siz.workflow.Step.Turn;

/**
 * Tells owners and assignees what they must know or do. Listens within the transaction
 * that caused it.
 */
@Component
@Transactional
public class Notifications {

	private final NotificationRepository repository;

	private final EntityManager entities;

	private final Mails mails;

	private final Clock clock;

	Notifications(NotificationRepository repository, EntityManager entities, Mails mails, Clock clock) {
		this.entities = entities;
		this.mails = mails;
		this.repository = repository;
		this.clock = clock;
	}

	/** The newest hundred that the viewer has not hidden. */
	@Transactional(readOnly = true)
	public List<Notification> of(Viewer viewer) {
		return this.repository.findByOperatorIdAndHiddenAtIsNullOrderByCreatedAtDesc(viewer.operator(), Limit.of(100));
	}

	/**
	 * @throws Problem 404 when it is not one of the viewer's
	 */
	public void hide(Viewer viewer, UUID id) {
		this.repository.findByIdAndOperatorId(id, viewer.operator())
			.orElseThrow(Problem::absent)
			.hide(Instant.now(this.clock));
	}

	/**
	 * The process comes back to its owner, or is over. The very first step is the owner's
	 * own doing.
	 */
	@EventListener
	void on(PracticeReached event) {
		Practice practice = event.practice();
		if (event.before() == Turn.OWNER) {
			this.repository.hideTurns(practice.id(), Instant.now(this.clock));
		}
		boolean back = event.step().turn() == Turn.OWNER && practice.handledBy() != null;
		boolean over = event.step().ended() && practice.parentId() == null;
		if (back || over) {
			String code = back ? "notification.yourTurn" : "notification.over";
			tell(practice.ownerId(), practice, code, event.step().name());
		}
	}

	@EventListener
	void on(PracticeAssigned event) {
		tell(event.operator(), event.practice(), "notification.assigned", "");
	}

	@EventListener
	void on(PracticeNews event) {
		tell(event.operator(), event.practice(), event.code(), event.about());
	}

	private void tell(UUID operator, Practice practice, String code, String step) {
		this.entities.persist(new Notification(operator, practice.id(), code, List.of(practice.code(), step),
				Instant.now(this.clock)));
		this.mails.tell(operator, code);
	}

}
