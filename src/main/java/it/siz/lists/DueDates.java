package it.siz.lists;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.practice.PracticeView;

/** When the next thing in each practice of a page is due. */
@Component
public class DueDates {

	private final JdbcClient jdbc;

	DueDates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of practices that the viewer has been shown; without those where nothing is due.
	 */
	public Map<UUID, Instant> of(List<PracticeView> practices) {
		Map<UUID, Instant> dates = new HashMap<>();
		if (!practices.isEmpty()) {
			this.jdbc.sql("""
					select p.id, min(t.due_date_) as due from practice p
					join act_ru_task t on t.proc_inst_id_ = p.process_instance_id
					where p.id in (:ids) and t.due_date_ is not null group by p.id""")
				.param("ids", practices.stream().map(PracticeView::id).toList())
				.query(row -> {
					dates.put(row.getObject("id", UUID.class), row.getTimestamp("due").toInstant());
				});
		}
		return dates;
	}

}
