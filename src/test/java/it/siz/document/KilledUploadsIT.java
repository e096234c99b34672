package it.siz.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that takes documents in is killed thirty times while it does (SIGKILL): every
 * document it has acknowledged reads back with its hash, and no row names a file that is
 * not whole.
 */
@SizTest
class KilledUploadsIT {

	private static final int KILLS = 30;

	@TempDir
	private Path directory;

	@Autowired
	private HikariDataSource database;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void clear() {
		this.jdbc.sql("delete from document where title = ?").param(UploadingProcess.TITLE).update();
	}

	@Test
	void everyAcknowledgedDocumentReadsBackAndNoHalfOneIsVisible() throws Exception {
		List<String> acknowledged = new ArrayList<>();
		Random random = new Random(6);
		for (int i = 0; i < KILLS; i++) {
			acknowledged.addAll(killed(i % 10, random.nextInt(50), i));
		}

		Incoming incoming = new Incoming(this.directory.toString(), 0);
		DiskStore store = new DiskStore(incoming);
		List<String> rows = this.jdbc.sql("select sha256 from document where title = ?")
			.param(UploadingProcess.TITLE)
			.query(String.class)
			.list();
		System.out.printf("killed %d times: %d acknowledged, %d rows%n", KILLS, acknowledged.size(), rows.size());
		assertThat(Set.copyOf(rows)).containsAll(acknowledged);
		for (String sha256 : Set.copyOf(rows)) {
			try (InputStream content = store.open(sha256.substring(0, 2) + '/' + sha256)) {
				Received again = incoming.receive(content);
				assertThat(again.sha256()).isEqualTo(sha256);
				incoming.drop(again);
			}
		}
	}

	/**
	 * What it said was kept before it died. The moment is counted in documents, as a slow
	 * machine keeps none in half a second, and falls somewhere within the next ones.
	 */
	private List<String> killed(int documents, int millis, int seed) throws IOException, InterruptedException {
		Path errors = Files.createTempFile(this.directory, "killed", ".log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				UploadingProcess.class.getName(), this.database.getJdbcUrl(), this.database.getUsername(),
				String.valueOf(this.database.getPassword()), this.directory.toString(), String.valueOf(seed))
			.redirectError(errors.toFile())
			.start();
		// By its handle: Process would close what it said and nobody has read.
		Thread killer = new Thread(() -> {
			sleep(millis);
			process.toHandle().destroyForcibly();
		});
		List<String> said = new ArrayList<>();
		try (BufferedReader lines = process.inputReader()) {
			String line = lines.readLine();
			assertThat(line).as(Files.readString(errors)).isEqualTo("ready");
			for (; line != null; line = lines.readLine()) {
				if (line.length() == 64) {
					said.add(line);
				}
				if (said.size() >= documents && killer.getState() == Thread.State.NEW) {
					killer.start();
				}
			}
		}
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(said).hasSizeGreaterThanOrEqualTo(documents);
		return said;
	}

	private static void sleep(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
