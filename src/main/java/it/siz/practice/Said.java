package it.siz.practice;

import java.util.Objects;
import java.util.Optional;

/** What the forms of a practice say, whichever of them asks it. */
final class Said {

	private Said() {
	}

	/** The answer under this key; empty when no form has one. */
	static Optional<String> of(Practice practice, String key) {
		return practice.allAnswers()
			.values()
			.stream()
			.map(form -> form.get(key))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.findFirst();
	}

}
