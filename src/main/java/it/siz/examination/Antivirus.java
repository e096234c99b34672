package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * Nothing comes in and nothing is opened that was not scanned, once there is a scanner;
 * what was kept before is scanned when it is opened first. A content is scanned once.
 */
@Component
public class Antivirus {

	private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

	private final VirusScanner scanner;

	private final JdbcClient jdbc;

	private final Clock clock;

	Antivirus(VirusScanner scanner, JdbcClient jdbc, Clock clock) {
		this.scanner = scanner;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether there is a scanner at all. */
	public boolean on() {
		return this.scanner.on();
	}

	/**
	 * @param sha256 of the content, in hexadecimal
	 * @param name for the sentence
	 * @throws Problem 415 when it has a virus, 503 when the scanner does not answer
	 */
	public void clean(String sha256, String name, Content content) {
		if (!this.scanner.on()) {
			return;
		}
		String virus = known(sha256).orElseGet(() -> scan(sha256, content));
		if (!virus.isEmpty()) {
			LOG.warn("Virus {} in content {}", virus, sha256);
			throw Problem.file(415, "examination.virus", name, virus);
		}
	}

	private Optional<String> known(String sha256) {
		return this.jdbc.sql("select virus from virus_scan where sha256 = ?")
			.param(sha256)
			.query(String.class)
			.optional();
	}

	private String scan(String sha256, Content content) {
		try (InputStream in = content.open()) {
			@Nullable String found = this.scanner.scan(in);
			String virus = (found != null) ? found : "";
			this.jdbc.sql("""
					insert into virus_scan (sha256, scanned_at, virus) values (?, ?, ?)
					on conflict (sha256) do update set scanned_at = excluded.scanned_at, virus = excluded.virus""")
				.params(sha256, Timestamp.from(this.clock.instant()), virus)
				.update();
			return virus;
		}
		catch (IOException ex) {
			LOG.warn("No answer from the scanner of viruses: {}", ex.toString());
			throw Problem.file(503, "examination.virus.unknown");
		}
	}

	/** Where the bytes are, opened only when they must be looked at. */
	public interface Content {

		InputStream open() throws IOException;

	}

}
