package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSeen;

/**
 * Takes down who looked at whom. What was typed is kept only as far as it is a name:
 * whatever could be a codice fiscale, or part of one, never stands in the register.
 */
@Component
public class Trace {

	private static final int LONGEST = 300;

	private final Register register;

	private final CodeSeal seal;

	private final Clock clock;

	Trace(Register register, CodeSeal seal, Clock clock) {
		this.register = register;
		this.seal = seal;
		this.clock = clock;
	}

	/** A page about one person was shown. */
	public void read(Viewer viewer, String what, UUID person, @Nullable UUID practice) {
		note(viewer, what, List.of(person), null, null, null, practice);
	}

	@EventListener
	void seen(SubjectSeen seen) {
		String typed = seen.typed();
		if (typed == null && seen.persons().isEmpty()) {
			return;
		}
		boolean code = typed != null && SubjectSearch.identifies(typed.strip());
		note(seen.viewer(), seen.what(), seen.persons(), (typed == null || code) ? null : names(typed),
				(code && seen.persons().isEmpty()) ? this.seal.of(typed) : null, plain(seen.reason()), seen.practice());
	}

	private void note(Viewer viewer, String what, List<UUID> persons, @Nullable String words, @Nullable String code,
			@Nullable String reason, @Nullable UUID practice) {
		Unit unit = viewer.unit();
		this.register.note(new Consultation(Instant.now(this.clock), viewer.operator(),
				(unit != null) ? unit.code() : null, what, persons, words, code, reason, practice));
	}

	/** Words of a name have no digits; one that may be a code is left out. */
	private static String names(String typed) {
		return cut(Arrays.stream(SearchText.fold(typed).split(" "))
			.filter(word -> word.matches("[a-z]+") && !SubjectSearch.identifies(word))
			.collect(Collectors.joining(" ")));
	}

	private @Nullable String plain(@Nullable String reason) {
		String text = SearchText.blankToNull((reason != null) ? reason.replaceAll("\\p{Cntrl}+", " ") : null);
		return (text != null) ? cut(this.seal.hide(text)) : null;
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(LONGEST, text.length()));
	}

}
