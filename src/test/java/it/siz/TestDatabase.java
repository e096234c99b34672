package it.siz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test JVM, empty when it starts. Embedded, and not durable
 * because nobody keeps its data; in a container with
 * {@code -Dsiz.test.database=testcontainers} where a Docker engine answers.
 */
public record TestDatabase(String url, String username, String password) {

	private static final class Holder {

		static final TestDatabase ONE = containers() ? container() : embedded();

	}

	public static TestDatabase get() {
		return Holder.ONE;
	}

	private static boolean containers() {
		return "testcontainers".equals(System.getProperty("siz.test.database"))
				&& DockerClientFactory.instance().isDockerAvailable();
	}

	@SuppressWarnings("resource") // lives as long as the JVM
	private static TestDatabase container() {
		PostgreSQLContainer<?> postgres = new PostgreSQLContainer<>("postgres:17-alpine");
		postgres.start();
		return new TestDatabase(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
	}

	private static TestDatabase embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setDataDirectory(Path.of("target", "test-database-" + ProcessHandle.current().pid()).toAbsolutePath())
				.setCleanDataDirectory(true)
				.setOverrideWorkingDirectory(Path.of("target", "postgresql-binaries").toFile())
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("full_page_writes", "off")
				.setServerConfig("shared_buffers", "256MB")
				.start();
			// 127.0.0.1 and not localhost, which may be ::1 first.
			return new TestDatabase("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", "postgres",
					"postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
