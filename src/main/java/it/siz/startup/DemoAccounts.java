package it.siz.startup;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The operators that come with the demo data, read from their table: this report belongs
 * to the console, not to the operators' own module.
 */
@Component
class DemoAccounts {

	private static final String BY_ROLE = """
			select r.role, string_agg(o.username, ', ' order by o.username) as names
			from operator o join operator_role r on r.operator_id = o.id
			where o.demo and o.enabled group by r.role order by count(*) desc, r.role limit 5
			""";

	private final JdbcTemplate jdbc;

	DemoAccounts(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** An introduction and one line per role; nothing when there are none. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		this.jdbc.query(BY_ROLE, (row) -> {
			lines.add("  " + role(row.getString("role")) + ": " + row.getString("names"));
		});
		if (!lines.isEmpty()) {
			lines.add(0, StartMessages.text("startup.demo"));
		}
		return lines;
	}

	long enabled() {
		Long count = this.jdbc.queryForObject("select count(*) from operator where demo and enabled", Long.class);
		return (count != null) ? count : 0;
	}

	private static String role(String role) {
		return StartMessages.textOr("startup.role." + role, role);
	}

}
