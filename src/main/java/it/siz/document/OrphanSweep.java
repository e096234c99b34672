package it.siz.document;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

	private final Incoming incoming;

	private final DocumentStore store;

	private final KeptFiles files;

	private final DocumentRepository repository;

	private final Clock clock;

	OrphanSweep(Incoming incoming, DocumentStore store, KeptFiles files, DocumentRepository repository, Clock clock) {
		this.incoming = incoming;
		this.store = store;
		this.files = files;
		this.repository = repository;
		this.clock = clock;
	}

	@Scheduled(cron = "0 30 3 * * *", zone = "Europe/Rome")
	void sweep() throws IOException {
		Instant before = Instant.now(this.clock).minus(GRACE);
		this.incoming.sweep(before);
		this.store.olderThan(before, this::sweep);
	}

	/** Asked for in one query; the few that seem orphans are asked for again, locked. */
	private void sweep(List<String> old) {
		Set<String> named = old.isEmpty() ? Set.of() : this.repository.named(old);
		for (String key : old) {
			if (!named.contains(key) && this.files.discardUnneeded(key)) {
				LOG.info("Orphan file removed: {}", key);
			}
		}
	}

}
