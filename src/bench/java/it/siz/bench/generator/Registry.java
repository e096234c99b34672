package it.siz.bench.generator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/** A registry of as many persons as wanted, without a single practice. */
public final class Registry {

	private static final int CHUNK = 50_000;

	private Registry() {
	}

	public static void fill(JdbcTemplate jdbc, DataSource source, int persons) throws SQLException, IOException {
		UUID by = jdbc.queryForObject("select id from operator where username = 'assistente.lodi'", UUID.class);
		int done = jdbc.queryForObject("select count(*) from subject where identifier like 'BENCH%'", Integer.class);
		long start = System.nanoTime();
		try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
			Tables tables = new Tables(connection).table(People.TABLE);
			while (done < persons) {
				int upTo = Math.min(persons, done + CHUNK);
				for (; done < upTo; done++) {
					People.add(tables, done, by);
				}
				tables.write();
			}
			statement.execute("vacuum (analyze) subject");
		}
		System.out.printf("%,d persons in %.0f s%n", persons, (System.nanoTime() - start) / 1e9);
	}

}
