package it.siz.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Slice;
import it.siz.notification.Notification;
import it.siz.notification.Notifications;
import it.siz.operator.Viewer;
import it.siz.worklist.HomePart;

/**
 * Notifications by practice on the home page; hidden one by one, by practice or all, and
 * found again on a page of their own.
 */
@Controller
class NotificationPages implements HomePart {

	private static final int ON_HOME = 8;

	private static final int PAGE = 50;

	private final Notifications notifications;

	private final NotificationGroups groups;

	private final Clock clock;

	NotificationPages(Notifications notifications, NotificationGroups groups, Clock clock) {
		this.notifications = notifications;
		this.groups = groups;
		this.clock = clock;
	}

	@Override
	public void fill(Viewer viewer, Model model) {
		List<Notification> shown = this.notifications.of(viewer);
		model.addAttribute("notifications", shown);
		model.addAttribute("groups", this.groups.of(viewer, shown).stream().limit(ON_HOME).toList());
	}

	@GetMapping("/notifiche")
	String all(Viewer viewer, @RequestParam(required = false) @Nullable String dopo, Model model) {
		Slice<Notification> slice = this.notifications.all(viewer, dopo, PAGE);
		model.addAttribute("slice", slice);
		model.addAttribute("first", dopo == null);
		model.addAttribute("groups", this.groups.of(viewer, slice.items()));
		return "notifiche";
	}

	/**
	 * @param da "tutte" when it was pressed on the page of all
	 */
	@PostMapping("/notifiche/{id}/nascondi")
	String hide(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String da) {
		this.notifications.hide(viewer, id);
		return back(da);
	}

	/**
	 * @param fino the newest that was on the page: what came later has not been read
	 */
	@PostMapping("/notifiche/pratiche/{id}/nascondi")
	String hideOf(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant fino,
			@RequestParam(required = false) @Nullable String da) {
		this.notifications.hideOf(viewer, id, until(fino));
		return back(da);
	}

	@PostMapping("/notifiche/nascondi")
	String hideAll(Viewer viewer, @RequestParam(required = false) @Nullable Instant fino,
			@RequestParam(required = false) @Nullable String da) {
		this.notifications.hideAll(viewer, until(fino));
		return back(da);
	}

	private Instant until(@Nullable Instant shown) {
		return Optional.ofNullable(shown).orElseGet(() -> Instant.now(this.clock));
	}

	private static String back(@Nullable String from) {
		return "tutte".equals(from) ? "redirect:/notifiche" : "redirect:/#notifiche";
	}

}
