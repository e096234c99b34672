package it.siz.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
		try (Stream<Path> folders = Files.list(this.store.directory())) {
			for (Path folder : folders.filter(Files::isDirectory).toList()) {
				sweep(folder, before);
			}
		}
	}

	/** One folder at a time: a 256th of all files, asked for in one query. */
	private void sweep(Path folder, Instant before) throws IOException {
		List<String> old;
		try (Stream<Path> files = Files.list(folder)) {
			old = files.filter(Files::isRegularFile).filter(file -> olderThan(file, before)).map(this::key).toList();
		}
		Set<String> named = old.isEmpty() ? Set.of() : this.repository.named(old);
		for (String key : old) {
			if (!named.contains(key)) {
				LOG.info("Orphan file removed: {}", key);
				this.store.discard(key);
			}
		}
	}

	private String key(Path file) {
		return this.store.directory().relativize(file).toString().replace('\\', '/');
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
