package it.siz.registry.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;

/**
 * The reason that goes to ANPR: the number of a practice, or a motive from a list, in
 * Italian whatever the reader's language.
 */
@Component
class Reasons {

	private final Practices practices;

	private final MessageSource messages;

	private final Motives motives;

	Reasons(Practices practices, MessageSource messages, Motives motives) {
		this.practices = practices;
		this.messages = messages;
		this.motives = motives;
	}

	/**
	 * @param number of a practice that the viewer may open; wins over the motive
	 * @throws Problem 422 at {@code pratica} or {@code reason}
	 */
	String of(Viewer viewer, @Nullable String number, @Nullable String motive) {
		String typed = SearchText.blankToNull(number);
		if (typed != null) {
			return this.practices.numbered(viewer, typed)
				.map(Practice::code)
				.orElseThrow(() -> Problem.refused("pratica", "registry.practiceUnknown"));
		}
		if (motive == null || !this.motives.all().contains(motive)) {
			throw Problem.refused("reason", "anpr.reason");
		}
		return this.messages.getMessage("registry.motive." + motive, null, Locale.ITALIAN);
	}

	/**
	 * The number to propose for a person: the viewer's newest open practice about him or
	 * her.
	 */
	Optional<String> proposed(Viewer viewer, UUID subject) {
		return this.practices.openOf(subject)
			.stream()
			.filter(each -> this.practices.numbered(viewer, each.code()).isPresent())
			.max(Comparator.comparing(Practice::openedAt))
			.map(Practice::code);
	}

}
