package it.siz.lists;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.Narrowing;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;

/**
 * What each operator opened last. Kept as ids only: what may not be seen any more, or not
 * in the active unit, is left out when it is read.
 */
@Component
public class RecentlyOpened {

	private static final int KEPT = 30;

	private static final int SHOWN = 8;

	private final JdbcClient jdbc;

	private final PracticeList list;

	private final Clock clock;

	RecentlyOpened(JdbcClient jdbc, PracticeList list, Clock clock) {
		this.jdbc = jdbc;
		this.list = list;
		this.clock = clock;
	}

	/** The viewer has been shown this practice. */
	@Transactional
	public void opened(Viewer viewer, UUID practice) {
		this.jdbc.sql("""
				insert into recently_opened (operator_id, practice_id, opened_at) values (?, ?, ?)
				on conflict (operator_id, practice_id) do update set opened_at = excluded.opened_at""")
			.params(viewer.operator(), practice, OffsetDateTime.now(this.clock))
			.update();
		this.jdbc.sql("""
				delete from recently_opened where operator_id = :me and opened_at <
				(select opened_at from recently_opened where operator_id = :me
				order by opened_at desc offset :kept limit 1)""")
			.param("me", viewer.operator())
			.param("kept", KEPT - 1)
			.update();
	}

	/** Last one first. */
	public List<PracticeView> of(Viewer viewer) {
		List<UUID> ids = this.jdbc
			.sql("select practice_id from recently_opened where operator_id = ? order by opened_at desc limit ?")
			.params(viewer.operator(), KEPT)
			.query(UUID.class)
			.list();
		if (ids.isEmpty()) {
			return List.of();
		}
		PracticeFilter these = new PracticeFilter(null, null, null, false, null, null, List.of(), Narrowing.only(ids));
		return this.list.find(viewer, these, null, KEPT)
			.items()
			.stream()
			.sorted(Comparator.comparing(practice -> ids.indexOf(practice.id())))
			.limit(SHOWN)
			.toList();
	}

}
