package it.siz.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** An embedded database in a test's own directory, and what the tests do with it. */
final class TemporaryDatabase {

	private TemporaryDatabase() {
	}

	static DatabaseSettings in(Path directory) {
		// Unpacked once for all tests: that takes longer than the tests themselves.
		return new DatabaseSettings(DatabaseSettings.Mode.EMBEDDED, directory.toString(), 0,
				"target/postgresql-binaries");
	}

	static DatabaseStart begin(Path directory) throws IOException {
		return DatabaseStart.begin(in(directory));
	}

	static void write(DatabaseStart start, String text) throws SQLException {
		try (Connection connection = connect(start); Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists note (text text)");
			statement.execute("insert into note values ('" + text + "')");
		}
	}

	static List<String> read(DatabaseStart start) throws SQLException {
		List<String> notes = new ArrayList<>();
		try (Connection connection = connect(start);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select text from note")) {
			while (rows.next()) {
				notes.add(rows.getString(1));
			}
		}
		return notes;
	}

	static Connection connect(DatabaseStart start) throws SQLException {
		EmbeddedDatabase database = start.ready();
		return DriverManager.getConnection(database.url(), Access.USER, database.password());
	}

	/** Kills without warning, as a power cut would, and waits until it is gone. */
	static void kill(ProcessHandle process) {
		assertThat(process.destroyForcibly()).isTrue();
		process.onExit().join();
	}

}
