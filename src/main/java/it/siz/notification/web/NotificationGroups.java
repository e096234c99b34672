package it.siz.notification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import it.siz.notification.Notification;
import it.siz.operator.Viewer;
import it.siz.practice.Narrowing;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;

/** Puts notifications about the same practice together, with the person's name. */
@Component
class NotificationGroups {

	private final PracticeList list;

	NotificationGroups(PracticeList list) {
		this.list = list;
	}

	/** In the order of the newest of each. */
	List<NotificationGroup> of(Viewer viewer, List<Notification> notifications) {
		Map<Optional<UUID>, List<Notification>> byPractice = new LinkedHashMap<>();
		notifications.forEach(
				each -> byPractice.computeIfAbsent(Optional.ofNullable(each.practiceId()), ignored -> new ArrayList<>())
					.add(each));
		Map<UUID, PracticeView> visible = visible(viewer, notifications);
		return byPractice.entrySet().stream().map(entry -> {
			UUID id = entry.getKey().orElse(null);
			return new NotificationGroup(id, (id != null) ? visible.get(id) : null, entry.getValue());
		}).toList();
	}

	private Map<UUID, PracticeView> visible(Viewer viewer, List<Notification> notifications) {
		List<UUID> ids = notifications.stream()
			.map(Notification::practiceId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (ids.isEmpty()) {
			return Map.of();
		}
		PracticeFilter these = new PracticeFilter(null, null, null, false, null, null, List.of(), Narrowing.only(ids));
		return this.list.find(viewer, these, null, ids.size())
			.items()
			.stream()
			.collect(Collectors.toMap(PracticeView::id, each -> each));
	}

}
