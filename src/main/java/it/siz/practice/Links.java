package it.siz.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.visibility.Action;
import it.siz.workflow.Kinds;

/**
 * Links between practices of one person. A presa in carico is linked to a report or an
 * assessment, never the other way round (FAQ PIC, 4): which kinds a kind may be linked
 * to, its process says.
 */
@Component
@Transactional
public class Links {

	private final JdbcClient jdbc;

	private final Practices practices;

	private final PracticeList list;

	private final PracticeViews views;

	private final Kinds kinds;

	private final Timeline timeline;

	private final Clock clock;

	Links(JdbcClient jdbc, Practices practices, PracticeList list, PracticeViews views, Kinds kinds, Timeline timeline,
			Clock clock) {
		this.jdbc = jdbc;
		this.practices = practices;
		this.list = list;
		this.views = views;
		this.kinds = kinds;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** Both directions; ends that the viewer may not see are left out. */
	@Transactional(readOnly = true)
	public List<PracticeLink> of(Viewer viewer, UUID practice) {
		this.practices.visible(viewer, practice, Action.VIEW);
		List<PracticeLink> links = new ArrayList<>();
		this.jdbc.sql("""
				select id, practice_id, linked_id, linked_at from practice_link
				where practice_id = :id or linked_id = :id order by linked_at desc""")
			.param("id", practice)
			.query(row -> {
				boolean from = practice.equals(row.getObject("practice_id", UUID.class));
				UUID other = row.getObject(from ? "linked_id" : "practice_id", UUID.class);
				if (this.practices.may(viewer, other, Action.VIEW)) {
					links.add(new PracticeLink(row.getObject("id", UUID.class), from,
							this.views.of(this.practices.get(other)), row.getTimestamp("linked_at").toInstant()));
				}
			});
		return links;
	}

	/** Practices of the same person that this one may still be linked to. */
	@Transactional(readOnly = true)
	public List<PracticeView> candidates(Viewer viewer, Practice practice) {
		List<UUID> linked = of(viewer, practice.id()).stream().map(link -> link.other().id()).toList();
		List<PracticeView> candidates = new ArrayList<>();
		for (String kind : this.kinds.get(practice.kind()).words("links")) {
			PracticeFilter filter = new PracticeFilter(kind, null, practice.subjectId(), false, null, null);
			candidates.addAll(this.list.find(viewer, filter, null, 100).items());
		}
		return candidates.stream().filter(each -> !linked.contains(each.id())).toList();
	}

	/**
	 * Links a practice to another one.
	 * @throws Problem 404 when one of them is not visible, 422 when the kinds or the
	 * persons do not fit, 409 when they are linked already
	 */
	public void add(Viewer viewer, UUID from, @Nullable UUID to) {
		Practice practice = this.practices.editable(viewer, from);
		if (to == null) {
			throw Problem.refused("practice", "practice.linkWhich");
		}
		Practice other = this.practices.visible(viewer, to, Action.VIEW);
		if (!this.kinds.get(practice.kind()).words("links").contains(other.kind())) {
			throw Problem.refused("practice", "practice.linkKind", this.kinds.get(practice.kind()).label(),
					this.kinds.get(other.kind()).label());
		}
		if (!Objects.equals(practice.subjectId(), other.subjectId())) {
			throw Problem.refused("practice", "practice.linkPerson");
		}
		try {
			insert(from, to, viewer.operator());
		}
		catch (DuplicateKeyException ex) {
			throw Problem.conflict("practice.linkedAlready", other.code());
		}
		tell(practice, other, viewer.operator());
	}

	/** On behalf of a process; what is linked already stays so. */
	void join(Practice practice, Practice other, UUID by) {
		boolean linked = this.jdbc
			.sql("select exists (select 1 from practice_link where practice_id = ? and linked_id = ?)")
			.params(practice.id(), other.id())
			.query(Boolean.class)
			.single();
		if (!linked) {
			insert(practice.id(), other.id(), by);
			tell(practice, other, by);
		}
	}

	private void insert(UUID from, UUID to, UUID by) {
		this.jdbc
			.sql("insert into practice_link (id, practice_id, linked_id, linked_by, linked_at) values (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), from, to, by, Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	private void tell(Practice practice, Practice other, UUID by) {
		this.timeline.record(practice.id(), by, "linked", Map.of("code", other.code()));
		this.timeline.record(other.id(), by, "linkedFrom", Map.of("code", practice.code()));
	}

}
