package it.siz.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.notification.Notification;
import it.siz.notification.Notifications;
import it.siz.operator.Viewer;

/** Notifications over REST. */
@RestController
@RequestMapping("/api/notifications")
class NotificationApi {

	private final Notifications notifications;

	private final MessageSource messages;

	NotificationApi(Notifications notifications, MessageSource messages) {
		this.notifications = notifications;
		this.messages = messages;
	}

	@GetMapping
	List<Item> list(Viewer viewer) {
		return this.notifications.of(viewer).stream().map(this::item).toList();
	}

	@PostMapping("/{id}/hide")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void hide(Viewer viewer, @PathVariable UUID id) {
		this.notifications.hide(viewer, id);
	}

	private Item item(Notification notification) {
		String text = this.messages.getMessage(notification.code(), notification.args().toArray(),
				LocaleContextHolder.getLocale());
		return new Item(notification.id(), notification.practiceId(), text, notification.createdAt());
	}

	record Item(UUID id, @Nullable UUID practice, String text, Instant at) {
	}

}
