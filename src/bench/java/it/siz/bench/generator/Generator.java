package it.siz.bench.generator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Realistic data in the tables of the product and of the engine, always the same: each
 * call goes on from the size of the call before.
 */
public final class Generator {

	private static final int CHUNK = 10_000;

	private final JdbcTemplate jdbc;

	private final DataSource source;

	private final Random random = new Random(20261123);

	private final Staff staff;

	private final Set<String> taken = new HashSet<>();

	private int done;

	public Generator(JdbcTemplate jdbc, DataSource source) {
		this.jdbc = jdbc;
		this.source = source;
		this.staff = new Staff(jdbc, this.random);
		this.done = jdbc.queryForObject("select count(*) from practice where number >= 10000000", Integer.class);
	}

	/** @param practices how many there are afterwards; half of them have an open task */
	public void growTo(int practices) throws SQLException, IOException {
		if (this.done >= practices) {
			return;
		}
		long start = System.nanoTime();
		long rows;
		try (Connection connection = this.source.getConnection()) {
			List<String> keys = ForeignKeys.drop(connection);
			Tables tables = new Tables(connection).table(People.TABLE);
			Cases cases = new Cases(tables, definitions(), this.staff, this.random, this.taken);
			while (this.done < practices) {
				int upTo = Math.min(practices, this.done + CHUNK);
				for (; this.done < upTo; this.done++) {
					cases.add(this.done);
				}
				tables.write();
			}
			rows = tables.written();
			People.identify(connection);
			ForeignKeys.add(connection, keys);
			analyze(connection);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf("%,d practices: %,d rows in %.1f s, %,.0f rows per second%n", practices, rows, seconds,
				rows / seconds);
	}

	private Map<String, String> definitions() {
		Map<String, String> definitions = new HashMap<>();
		this.jdbc.query("select key_, id_ from act_re_procdef order by version_",
				row -> {
					definitions.put(row.getString(1), row.getString(2));
				});
		return definitions;
	}

	private static void analyze(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("vacuum (analyze)");
		}
	}

}
