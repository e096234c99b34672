package it.siz.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that no row names, a day after they came: what a crash between file and
 * commit leaves behind.
 */
@Component
class OrphanSweep {

	private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);

	private static final Duration GRACE = Duration.ofHours(24);

	private final DocumentStore store;

	private final DocumentRepository repository;

	private final Clock clock;

	OrphanSweep(DocumentStore store, DocumentRepository repository, Clock clock) {
		this.store = store;
		this.repository = repository;
		this.clock = clock;
	}

	@Scheduled(cron = "0 30 3 * * *", zone = "Europe/Rome")
	void sweep() throws IOException {
		Instant before = Instant.now(this.clock).minus(GRACE);
		List<Path> old;
		try (Stream<Path> files = Files.walk(this.store.directory())) {
			old = files.filter(Files::isRegularFile).filter(file -> olderThan(file, before)).toList();
		}
		for (Path file : old) {
			String key = this.store.directory().relativize(file).toString().replace('\\', '/');
			if (!this.repository.existsByStorageKey(key)) {
				LOG.info("Orphan file removed: {}", key);
				Files.deleteIfExists(file);
			}
		}
	}

	private static boolean olderThan(Path file, Instant moment) {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
