package it.siz.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives. {@code spring.datasource.url} wins over all of it.
 *
 * @param mode EXTERNAL forbids the embedded database even when no address is given
 * @param directory holds cluster, lock, password and binaries; relative to the working
 * directory
 * @param port 0 for any free port
 * @param binaries where PostgreSQL is unpacked; by default inside {@code directory}, not
 * in the temporary directory, which other users may write and the system may clean
 */
@ConfigurationProperties("siz.database")
public record DatabaseSettings(@DefaultValue("embedded") Mode mode, @DefaultValue("./data/postgresql") String directory,
		@DefaultValue("0") int port, @Nullable String binaries) {

	/** Who provides PostgreSQL. */
	public enum Mode {

		EMBEDDED, EXTERNAL

	}

	// A String and Path.of: Spring's own conversion looks up "." on the class path.
	Path home() {
		return Path.of(this.directory).toAbsolutePath().normalize();
	}

	Path unpacked() {
		return (this.binaries != null) ? Path.of(this.binaries).toAbsolutePath().normalize()
				: home().resolve("binaries");
	}

}
