package it.siz.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

import it.siz.kernel.SearchText;

/** Lets another module's list be searched by the person's name, in one query. */
public final class SubjectNames {

	private SubjectNames() {
	}

	/**
	 * That the person with this id bears all these words in the name; words that fold to
	 * nothing match nobody.
	 */
	public static Predicate match(Expression<UUID> subjectId, String words, CriteriaQuery<?> query,
			CriteriaBuilder builder) {
		Subquery<UUID> named = query.subquery(UUID.class);
		Root<Subject> subject = named.from(Subject.class);
		List<Predicate> where = new ArrayList<>();
		for (String pattern : SearchText.patterns(words)) {
			where.add(builder.like(subject.get("searchText"), pattern));
		}
		if (where.isEmpty()) {
			return builder.disjunction();
		}
		return subjectId.in(named.select(subject.get("id")).where(where.toArray(Predicate[]::new)));
	}

}
