package it.siz.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import it.siz.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTest {

	@TempDir
	Path directory;

	@Test
	void isDurableAndKeepsRowsOverStopAndStart() throws Exception {
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory);
				Connection connection = TemporaryDatabase.connect(start)) {
			assertThat(Durability.verify(connection)).containsEntry("fsync", "on")
				.containsEntry("full_page_writes", "on")
				.containsEntry("synchronous_commit", "on");
			TemporaryDatabase.write(start, "kept");
		}
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			assertThat(TemporaryDatabase.read(start)).containsExactly("kept");
		}
	}

	@Test
	void refusesSecondInstanceOnTheSameDirectoryAndLeavesTheFirstAlone() throws Exception {
		ForkedDatabase.Fork first = ForkedDatabase.fork(this.directory);
		try {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TemporaryDatabase.begin(this.directory))
				.satisfies((refused) -> assertThat(refused.line()).startsWith("SIZ è già in funzione")
					.contains(this.directory.toString())
					.doesNotContain("\n"));
			assertThat(first.application().isAlive()).isTrue();
			assertThat(first.server().isAlive()).isTrue();
		}
		finally {
			TemporaryDatabase.kill(first.application());
			TemporaryDatabase.kill(first.server());
		}
	}

	@Test
	void stopsTheServerThatAKilledApplicationLeftAndFindsItsRows() throws Exception {
		ForkedDatabase.Fork killed = ForkedDatabase.fork(this.directory);
		TemporaryDatabase.kill(killed.application());
		assertThat(killed.server().isAlive()).isTrue();
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			assertThat(TemporaryDatabase.read(start)).containsExactly("from the other process");
			assertThat(killed.server().isAlive()).isFalse();
		}
	}

	@Test
	void recoversWhenApplicationAndServerWereKilled() throws Exception {
		ForkedDatabase.Fork killed = ForkedDatabase.fork(this.directory);
		TemporaryDatabase.kill(killed.application());
		TemporaryDatabase.kill(killed.server());
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			assertThat(TemporaryDatabase.read(start)).containsExactly("from the other process");
		}
	}

	@Test
	void leavesAForeignProcessAloneWhoseNumberStandsInTheProcessFile() throws Exception {
		Path cluster = Files.createDirectories(this.directory.resolve("cluster"));
		Files.writeString(cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n");
		Orphan.stop(cluster);
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void letsNobodyInWithoutThePassword() throws Exception {
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			for (String user : new String[] { "postgres", Access.USER }) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(start.ready().url(), user, "postgres"))
					.withMessageContaining("authentication failed");
			}
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory.resolve("password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void beginsAgainAfterAnInterruptedFirstStart() throws Exception {
		Path cluster = Files.createDirectories(this.directory.resolve("cluster"));
		Files.writeString(cluster.resolve("postgresql.conf"), "half");
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			TemporaryDatabase.write(start, "first");
			assertThat(TemporaryDatabase.read(start)).containsExactly("first");
		}
		assertThat(this.directory).isDirectoryContaining((file) -> file.toString().contains("cluster.incomplete"));
	}

	@Test
	void refusesTheDataOfAnotherMajorVersion() throws Exception {
		Path cluster = Files.createDirectories(this.directory.resolve("cluster"));
		Files.writeString(cluster.resolve("PG_VERSION"), "16\n");
		Files.writeString(this.directory.resolve("ready"), "16");
		try (DatabaseStart start = TemporaryDatabase.begin(this.directory)) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(start::ready)
				.satisfies((refused) -> assertThat(refused.line()).contains("PostgreSQL 16"));
		}
	}

	@Test
	void saysThatThePortIsTaken() throws Exception {
		try (DatabaseStart first = TemporaryDatabase.begin(this.directory.resolve("a"))) {
			int port = Integer.parseInt(first.ready().url().replaceAll(".*:(\\d+)/.*", "$1"));
			DatabaseSettings same = new DatabaseSettings(DatabaseSettings.Mode.EMBEDDED,
					this.directory.resolve("b").toString(), port, "target/postgresql-binaries");
			try (DatabaseStart second = DatabaseStart.begin(same)) {
				assertThatExceptionOfType(StartRefused.class).isThrownBy(second::ready)
					.satisfies((refused) -> assertThat(refused.line()).contains("porta " + port));
			}
		}
	}

}
