package it.siz.practice;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Condition;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectNames;

/**
 * What a list is narrowed to; null or blank does not narrow. @param query words of the
 * name, or a practice's number
 *
 * @param kinds several kinds at once, such as those of a section; empty does not narrow
 * @param more what only the pages of lists narrow by
 */
public record PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
		@Nullable String query, @Nullable UUID call, List<String> kinds, Narrowing more) {

	public PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
			@Nullable String query, @Nullable UUID call, List<String> kinds) {
		this(kind, state, subject, mine, query, call, kinds, Narrowing.NONE);
	}

	public PracticeFilter(@Nullable String kind, @Nullable String state, @Nullable UUID subject, boolean mine,
			@Nullable String query, @Nullable UUID call) {
		this(kind, state, subject, mine, query, call, List.of());
	}

	/** Kinds that can be in the list at all; empty for any. */
	Set<String> onlyKinds() {
		String one = SearchText.blankToNull(this.kind);
		return (one != null) ? Set.of(one) : Set.copyOf(this.kinds);
	}

	/**
	 * Whether few practices are meant, wherever they are, and an index finds them better
	 * than the order of the list. Not so for a name: there may be thousands of it.
	 */
	boolean selective() {
		String words = SearchText.blankToNull(this.query);
		return this.subject != null || !this.more.only().isEmpty()
				|| (words != null && new SearchWords(words).number().isPresent());
	}

	/**
	 * That the person bears the words of the name, which practices and assignments carry
	 * both; they may be thousands of entries of an index apart.
	 * @param row p of practice, a of assignment
	 */
	Condition name(String row) {
		String words = SearchText.blankToNull(this.query);
		return (words == null || new SearchWords(words).number().isPresent()) ? Condition.ALWAYS
				: SubjectNames.like(row + ".person_words", new SearchWords(words).typed());
	}

	/** The same about a row `p` of practice. */
	Condition condition(Viewer viewer) {
		Condition all = equal("kind", SearchText.blankToNull(this.kind)).and(besideKinds(viewer)).and(name("p"));
		return this.kinds.isEmpty() ? all : all.and(Condition.of("p.kind in (:kinds)", "kinds", this.kinds));
	}

	/**
	 * The same where {@link #onlyKinds} and {@link #name} are asked already: a list that
	 * starts from assignments then reads no practice that it does not show.
	 */
	Condition besideKinds(Viewer viewer) {
		Condition all = contradicts() ? Condition.NEVER : equal("state", SearchText.blankToNull(this.state));
		all = all.and(equal("subject_id", this.subject)).and(equal("call_id", this.call)).and(this.more.condition());
		if (this.mine) {
			all = all.and(Condition.of("p.owner_id = :owner", "owner", viewer.operator()));
		}
		String words = SearchText.blankToNull(this.query);
		return (words != null) ? all.and(numbered(new SearchWords(words))) : all;
	}

	private boolean contradicts() {
		return !this.kinds.isEmpty() && !this.kinds.containsAll(onlyKinds());
	}

	private static Condition numbered(SearchWords words) {
		return words.number().map(number -> Condition.of("p.code = :code", "code", number)).orElse(Condition.ALWAYS);
	}

	private static Condition equal(String column, @Nullable Object value) {
		return (value != null) ? Condition.of("p." + column + " = :" + column, column, value) : Condition.ALWAYS;
	}

}
