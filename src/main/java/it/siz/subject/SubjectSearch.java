package it.siz.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Cursor;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;

/**
 * Finds persons by name in any order of words, or by codice fiscale; in pages by key,
 * never counting.
 */
@Component
@Transactional(readOnly = true)
public class SubjectSearch {

	private final EntityManager entities;

	private final Subjects subjects;

	SubjectSearch(EntityManager entities, Subjects subjects) {
		this.entities = entities;
		this.subjects = subjects;
	}

	/**
	 * @param query names in any order, or a codice fiscale; blank finds nobody
	 * @param after cursor of the page before; null for the first
	 */
	public Slice<SubjectView> find(String query, @Nullable String after, int size) {
		String typed = query.strip();
		if (identifies(typed)) {
			return new Slice<>(this.subjects.holders(typed), null);
		}
		List<String> patterns = SearchText.patterns(typed);
		if (patterns.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		return Slice.of(select(patterns, after, size), size,
				each -> Cursor.of(each.familyName(), each.givenName(), each.id().toString()));
	}

	/**
	 * Whether this is, or is meant to be, what identifies a person (codice fiscale, STP,
	 * ENI, temporary code): it never stands in a URL or a log.
	 */
	public static boolean identifies(String typed) {
		String code = CodiceFiscale.clean(typed);
		return code.matches("[A-Z0-9]{11,16}") && (code.matches(".*\\d.*") || CodiceFiscale.check("q", code).isEmpty());
	}

	private List<SubjectView> select(List<String> patterns, @Nullable String after, int size) {
		StringBuilder where = new StringBuilder("select s from Subject s where s.mergedInto is null");
		for (int i = 0; i < patterns.size(); i++) {
			where.append(" and s.searchText like :p").append(i);
		}
		Map<String, Object> parameters = new HashMap<>();
		if (after != null) {
			List<String> key = Cursor.parts(after, 3);
			where.append(" and (s.familyName, s.givenName, s.id) > (:family, :given, :id)");
			parameters.putAll(Map.of("family", key.get(0), "given", key.get(1), "id", UUID.fromString(key.get(2))));
		}
		TypedQuery<Subject> select = this.entities.createQuery(where + order(patterns, after), Subject.class)
			.setMaxResults(size + 1);
		for (int i = 0; i < patterns.size(); i++) {
			select.setParameter("p" + i, patterns.get(i));
		}
		parameters.forEach(select::setParameter);
		return new ArrayList<>(select.getResultList().stream().map(Subject::view).toList());
	}

	/**
	 * Words of three letters are in the trigram index, and an expression keeps the
	 * planner from walking along the names instead until it has met enough of them.
	 */
	private static String order(List<String> patterns, @Nullable String after) {
		boolean indexed = patterns.stream().anyMatch(pattern -> pattern.length() >= "%abc%".length());
		String family = (indexed && after == null) ? "concat(s.familyName, '')" : "s.familyName";
		return " order by " + family + ", s.givenName, s.id";
	}

}
