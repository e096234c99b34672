package it.siz.notification.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.notification.Notifications;
import it.siz.operator.Viewer;
import it.siz.worklist.HomePart;

/** Notifications on the home page; hidden one by one. */
@Controller
class NotificationPages implements HomePart {

	private final Notifications notifications;

	NotificationPages(Notifications notifications) {
		this.notifications = notifications;
	}

	@Override
	public void fill(Viewer viewer, Model model) {
		model.addAttribute("notifications", this.notifications.of(viewer));
	}

	@PostMapping("/notifiche/{id}/nascondi")
	String hide(Viewer viewer, @PathVariable UUID id) {
		this.notifications.hide(viewer, id);
		return "redirect:/";
	}

}
