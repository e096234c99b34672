package it.siz.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.practice.Timeline;
import it.siz.workflow.Processes;

/**
 * Tells every application of an approved ranking its outcome, a batch per transaction.
 * The mark and the signal commit together: after a crash nobody is told twice or left
 * out.
 */
@Component
@Transactional
public class Announcements {

	private static final int BATCH = 50;

	private final RankingRows rows;

	private final Processes processes;

	private final Timeline timeline;

	private final JdbcClient jdbc;

	private final Clock clock;

	Announcements(RankingRows rows, Processes processes, Timeline timeline, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.processes = processes;
		this.timeline = timeline;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells the next fifty. One that no longer waits is passed over, and its timeline
	 * says so.
	 * @return whether any are left
	 */
	public boolean announce(UUID call) {
		RankingHead ranking = this.rows.current(call)
			.filter(RankingHead::approved)
			.orElseThrow(() -> new IllegalStateException("Call " + call + " has no approved ranking"));
		for (Delivery delivery : next(ranking.id())) {
			boolean waiting = Applications.WAITING.equals(delivery.state());
			mark(ranking.id(), delivery.practice(), !waiting);
			if (waiting) {
				this.processes.signal(delivery.practice(), "rankingApproved", Map.of());
			}
			else {
				this.timeline.record(delivery.practice(), null, "rankingMissed",
						Map.of("ranking", ranking.number(), "state", delivery.state()));
			}
		}
		return pending(ranking.id());
	}

	private List<Delivery> next(UUID ranking) {
		return this.jdbc.sql("""
				select d.practice_id, p.state from ranking_delivery d join practice p on p.id = d.practice_id
				where d.ranking_id = ? and d.delivered_at is null
				limit ? for update of d skip locked""")
			.params(ranking, BATCH)
			.query((row, i) -> new Delivery(row.getObject(1, UUID.class), row.getString(2)))
			.list();
	}

	private void mark(UUID ranking, UUID practice, boolean skipped) {
		this.jdbc.sql("""
				update ranking_delivery set delivered_at = ?, skipped = ?
				where ranking_id = ? and practice_id = ?""")
			.params(Timestamp.from(Instant.now(this.clock)), skipped, ranking, practice)
			.update();
	}

	private boolean pending(UUID ranking) {
		return this.jdbc.sql("""
				select exists (select 1 from ranking_delivery where ranking_id = ? and delivered_at is null)""")
			.param(ranking)
			.query(Boolean.class)
			.single();
	}

	private record Delivery(UUID practice, String state) {
	}

}
