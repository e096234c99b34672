package it.siz.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectNames;
import it.siz.visibility.Action;

/**
 * Lists of practices: the visibility predicate and-ed with the search, newest first, in
 * pages by key.
 */
@Component
@Transactional(readOnly = true)
public class PracticeList {

	private final EntityManager entities;

	private final PracticeAccess access;

	private final PracticeViews views;

	PracticeList(EntityManager entities, PracticeAccess access, PracticeViews views) {
		this.entities = entities;
		this.access = access;
		this.views = views;
	}

	/**
	 * @param after cursor of the page before; null for the first
	 * @param size 1 to 100
	 */
	public Slice<PracticeView> find(Viewer viewer, PracticeFilter filter, @Nullable String after, int size) {
		List<Specification<Practice>> ways = this.access.ways(viewer, Action.VIEW, filter.onlyKinds());
		if (ways.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		HibernateCriteriaBuilder builder = (HibernateCriteriaBuilder) this.entities.getCriteriaBuilder();
		CriteriaQuery<Practice> query = builder.createQuery(Practice.class);
		Root<Practice> practice = query.from(Practice.class);
		List<Subquery<UUID>> newest = ways.stream()
			.map(way -> newest(way, viewer, filter, after, size, query, builder))
			.toList();
		Subquery<UUID> ids = (newest.size() == 1) ? newest.get(0)
				: builder.union(newest.get(0), newest.subList(1, newest.size()).toArray(Subquery[]::new));
		query.where(practice.get("id").in(ids))
			.orderBy(builder.desc(practice.get("openedAt")), builder.desc(practice.get("id")));
		List<Practice> rows = this.entities.createQuery(query).setMaxResults(size + 1).getResultList();
		Slice<Practice> slice = Slice.of(rows, size, row -> Cursor.of(row.openedAt().toString(), row.id().toString()));
		return new Slice<>(this.views.of(slice.items()), slice.next());
	}

	/** One page of what one scope lets see: the page of all is among these. */
	private static Subquery<UUID> newest(Specification<Practice> way, Viewer viewer, PracticeFilter filter,
			@Nullable String after, int size, CriteriaQuery<?> query, HibernateCriteriaBuilder builder) {
		JpaSubQuery<UUID> page = (JpaSubQuery<UUID>) query.subquery(UUID.class);
		Root<Practice> practice = page.from(Practice.class);
		List<Predicate> where = new ArrayList<>();
		where.add(way.toPredicate(practice, query, builder));
		narrow(where, viewer, filter, practice, query, builder);
		if (after != null) {
			where.add(beyond(after, practice, builder));
		}
		page.select(practice.get("id"))
			.where(where.toArray(Predicate[]::new))
			.orderBy(builder.desc(practice.get("openedAt")), builder.desc(practice.get("id")))
			.fetch(size + 1);
		return page;
	}

	private static void narrow(List<Predicate> where, Viewer viewer, PracticeFilter filter, Root<Practice> practice,
			CriteriaQuery<?> query, CriteriaBuilder builder) {
		equal(where, "kind", SearchText.blankToNull(filter.kind()), practice, builder);
		if (!filter.kinds().isEmpty()) {
			where.add(practice.get("kind").in(filter.kinds()));
		}
		equal(where, "state", SearchText.blankToNull(filter.state()), practice, builder);
		equal(where, "subjectId", filter.subject(), practice, builder);
		equal(where, "callId", filter.call(), practice, builder);
		equal(where, "ownerId", filter.mine() ? viewer.operator() : null, practice, builder);
		String words = SearchText.blankToNull(filter.query());
		if (words != null) {
			where.add(new SearchWords(words).number()
				.map(number -> builder.equal(practice.get("code"), number))
				.orElseGet(() -> SubjectNames.match(practice.get("subjectId"), words, query, builder)));
		}
	}

	private static void equal(List<Predicate> where, String attribute, @Nullable Object value, Root<Practice> practice,
			CriteriaBuilder builder) {
		if (value != null) {
			where.add(builder.equal(practice.get(attribute), value));
		}
	}

	private static Predicate beyond(String after, Root<Practice> practice, CriteriaBuilder builder) {
		List<String> key = Cursor.parts(after, 2);
		Instant opened = Instant.parse(key.get(0));
		// the first half alone lets an index begin at the right place
		return builder.and(builder.lessThanOrEqualTo(practice.get("openedAt"), opened),
				builder.or(builder.lessThan(practice.get("openedAt"), opened),
						builder.lessThan(practice.get("id"), UUID.fromString(key.get(1)))));
	}

}
