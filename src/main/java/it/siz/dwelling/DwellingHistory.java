package it.siz.dwelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.dwelling.DwellingEvent.Kind;
import it.siz.kernel.StoredJson;
import it.siz.operator.Viewer;

/** What was done to each dwelling; nothing of it is ever changed. */
@Component
class DwellingHistory {

	private final JdbcClient jdbc;

	private final Clock clock;

	DwellingHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(Viewer viewer, UUID dwelling, Kind kind, List<Change> changes, @Nullable String reason) {
		this.jdbc.sql("""
				insert into dwelling_event (id, dwelling_id, kind, changes, reason, recorded_by, recorded_at)
				values (?, ?, ?, ?::jsonb, ?, ?, ?)""")
			.params(UUID.randomUUID(), dwelling, kind.name(), StoredJson.write(changes), reason, viewer.operator(),
					Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/** Newest first. */
	List<DwellingEvent> of(UUID dwelling) {
		return this.jdbc.sql("""
				select e.kind, e.recorded_at, o.given_name || ' ' || o.family_name as name, e.reason,
				    e.changes::text as changes
				from dwelling_event e join operator o on o.id = e.recorded_by
				where e.dwelling_id = ? order by e.recorded_at desc, e.id""")
			.param(dwelling)
			.query((row, i) -> new DwellingEvent(Kind.valueOf(row.getString("kind")),
					row.getTimestamp("recorded_at").toInstant(), row.getString("name"), row.getString("reason"),
					Change.all(row.getString("changes"))))
			.list();
	}

}
