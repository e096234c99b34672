package it.siz.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 17 of our own, started and stopped with the application, as durable as an
 * external one. Survives the killing of the application, of the server, or of both.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private final EmbeddedPostgres server;

	private final Access access;

	private EmbeddedDatabase(EmbeddedPostgres server, Access access) {
		this.server = server;
		this.access = access;
	}

	/** Starts on a directory whose lock the caller holds. */
	static EmbeddedDatabase start(DataDirectory directory, DatabaseSettings settings) throws IOException, SQLException {
		long begin = System.nanoTime();
		directory.check();
		Access access = Access.of(directory.home());
		EmbeddedPostgres server = launch(directory.cluster(), settings, access);
		try {
			Map<String, String> durable = prepare(server, directory, access);
			log.info("PostgreSQL on 127.0.0.1:{}, data in {}, {}, ready in {} ms", server.getPort(), directory.home(),
					durable, (System.nanoTime() - begin) / 1_000_000);
			return new EmbeddedDatabase(server, access);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	private static EmbeddedPostgres launch(Path cluster, DatabaseSettings settings, Access access) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(cluster)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(settings.unpacked().toFile())
			.setPort(settings.port())
			.setRegisterShutdownHook(false) // its own hook would stop the server under
											// the connection pool
			.setPGStartupWait(Duration.ofSeconds(90)) // crash recovery included
			.setConnectConfig("password", access.password())
			// Sorts and compares the same on every system; names are searched through
			// their folded form.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("max_connections", "100")
			.setServerConfig("random_page_cost", "1.1") // no disk turns: an index is not
														// four times a scan
			.setServerConfig("shared_buffers", "256MB");
		Durability.REQUIRED.forEach((name) -> builder.setServerConfig(name, "on"));
		return builder.start();
	}

	private static Map<String, String> prepare(EmbeddedPostgres server, DataDirectory directory, Access access)
			throws IOException, SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection()) {
			if (!directory.ready()) {
				access.close(connection, directory.cluster());
				directory.markReady();
			}
			return Durability.verify(connection);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/" + Access.USER;
	}

	String password() {
		return this.access.password();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
