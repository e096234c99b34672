package it.siz.notification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.OfficeNews;
import it.siz.operator.Viewer;
import it.siz.practice.AccessAnswered;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAccess;
import it.siz.practice.PracticeAssigned;
import it.siz.practice.PracticeNews;
import it.siz.practice.PracticeNewsOver;
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

	private final JdbcClient jdbc;

	private final Mails mails;

	private final PracticeAccess access;

	private final Clock clock;

	Notifications(NotificationRepository repository, EntityManager entities, JdbcClient jdbc, Mails mails,
			PracticeAccess access, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.mails = mails;
		this.access = access;
		this.repository = repository;
		this.clock = clock;
	}

	/**
	 * Of the newest hundred that the viewer has not hidden, those of practices that he or
	 * she can still open, and those that name none.
	 */
	@Transactional(readOnly = true)
	public List<Notification> of(Viewer viewer) {
		List<Notification> newest = this.repository
			.findByOperatorIdAndHiddenAtIsNullOrderByCreatedAtDesc(viewer.operator(), Limit.of(100));
		return inSight(viewer, newest);
	}

	/** The same predicate as everywhere: what is out of sight is not told of either. */
	private List<Notification> inSight(Viewer viewer, List<Notification> all) {
		Set<UUID> named = all.stream()
			.map(Notification::practiceId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Set<UUID> visible = this.access.visible(viewer, named);
		return all.stream().filter(each -> each.practiceId() == null || visible.contains(each.practiceId())).toList();
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
	 * Hidden ones too, newest first; a page is shorter where practices are out of sight.
	 * @param after cursor of the page before; null for the first
	 */
	@Transactional(readOnly = true)
	public Slice<Notification> all(Viewer viewer, @Nullable String after, int size) {
		Limit most = Limit.of(size + 1);
		List<Notification> read = (after != null) ? before(viewer, Cursor.parts(after, 2), most)
				: this.repository.findByOperatorIdOrderByCreatedAtDescIdDesc(viewer.operator(), most);
		Slice<Notification> slice = Slice.of(read, size,
				each -> Cursor.of(each.createdAt().toString(), each.id().toString()));
		return new Slice<>(inSight(viewer, slice.items()), slice.next());
	}

	/**
	 * Hides all that the viewer has been shown.
	 * @param until the newest of them
	 */
	public void hideAll(Viewer viewer, Instant until) {
		this.repository.hideAll(viewer.operator(), until, Instant.now(this.clock));
	}

	/**
	 * Hides those about one practice.
	 * @param until the newest that the viewer has been shown
	 * @throws Problem 404 when there are none
	 */
	public void hideOf(Viewer viewer, UUID practice, Instant until) {
		if (this.repository.hideOf(viewer.operator(), practice, until, Instant.now(this.clock)) == 0) {
			throw Problem.absent();
		}
	}

	private List<Notification> before(Viewer viewer, List<String> key, Limit most) {
		try {
			return this.repository.before(viewer.operator(), Instant.parse(key.get(0)), UUID.fromString(key.get(1)),
					most);
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	/**
	 * The process comes back to its owner, or is over. The very first step is the owner's
	 * own doing.
	 */
	@EventListener
	void on(PracticeReached event) {
		Practice practice = event.practice();
		if (event.before() == Turn.OWNER) {
			hide(practice.id(), "notification.yourTurn");
		}
		boolean back = event.step().turn() == Turn.OWNER && event.before() == Turn.OFFICE;
		boolean over = event.step().ended() && practice.parentId() == null;
		if (back || over) {
			String code = back ? "notification.yourTurn" : "notification.over";
			tell(practice.ownerId(), practice, code, event.step().name());
		}
	}

	/** Once a process has moved on, a call to act is no longer true. */
	private void hide(UUID practice, String code) {
		this.jdbc.sql("""
				update notification set hidden_at = :now
				where practice_id = :practice and code = :code and hidden_at is null""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("practice", practice)
			.param("code", code)
			.update();
	}

	@EventListener
	void on(PracticeNewsOver event) {
		hide(event.practice(), event.code());
	}

	@EventListener
	void on(PracticeAssigned event) {
		tell(event.operator(), event.practice(), "notification.assigned", "");
	}

	@EventListener
	void on(AccessAnswered event) {
		save(new Notification(event.operator(), null, "notification.accessRefused",
				List.of(event.kind(), event.unit(), event.answer()), Instant.now(this.clock)));
	}

	@EventListener
	void on(PracticeNews event) {
		tell(event.operator(), event.practice(), event.code(), event.about());
	}

	@EventListener
	void on(OfficeNews event) {
		save(new Notification(event.operator(), null, event.code(), event.args(), Instant.now(this.clock)));
	}

	private void tell(UUID operator, Practice practice, String code, String step) {
		save(new Notification(operator, practice.id(), code, List.of(practice.code(), step), Instant.now(this.clock)));
	}

	private void save(Notification notification) {
		this.entities.persist(notification);
		this.mails.tell(notification.operatorId(), notification.code());
	}

}
