package it.siz.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.siz.startup.StartRefused;

/**
 * What makes a committed case survive a power cut, read back from the running server:
 * zonky switches it off.
 */
final class Durability {

	static final List<String> REQUIRED = List.of("fsync", "full_page_writes", "synchronous_commit");

	private Durability() {
	}

	/**
	 * The settings as the server reports them.
	 * @throws StartRefused when one of them is off
	 */
	static Map<String, String> verify(Connection connection) throws SQLException {
		Map<String, String> found = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement()) {
			for (String name : REQUIRED) {
				found.put(name, show(statement, name));
			}
		}
		found.forEach((name, value) -> {
			if (!value.equals("on")) {
				throw StartRefused.of("database.notDurable", name, value);
			}
		});
		return found;
	}

	private static String show(Statement statement, String name) throws SQLException {
		try (ResultSet row = statement.executeQuery("show " + name)) {
			row.next();
			return row.getString(1);
		}
	}

}
