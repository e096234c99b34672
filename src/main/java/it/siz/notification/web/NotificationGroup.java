package it.siz.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.notification.Notification;
import it.siz.practice.PracticeView;

/**
 * Notifications about one practice, newest first.
 *
 * @param id of the practice; null for those about none
 * @param practice null when the viewer may not see it now
 */
public record NotificationGroup(@Nullable UUID id, @Nullable PracticeView practice, List<Notification> all) {

	/** As people write it, also when the practice cannot be seen. */
	public String number() {
		return all().get(0).args().isEmpty() ? "" : all().get(0).args().get(0);
	}

	public Instant newest() {
		return all().get(0).createdAt();
	}

}
