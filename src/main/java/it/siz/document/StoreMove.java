package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Copies every file that a row names to another store and stops:
 * {@code --siz.documents.copy-to=s3} (or disk). Each is compared with its hash on the
 * way; what is there already is passed over, so that it may be run again for what came in
 * the meantime. The old store stays as it is.
 */
@Component
@ConditionalOnProperty("siz.documents.copy-to")
class StoreMove implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(StoreMove.class);

	private static final int AT_ONCE = 500;

	private final DocumentStore from;

	private final DocumentStore to;

	private final StoreReports reports;

	private final Incoming incoming;

	private final ConfigurableApplicationContext application;

	StoreMove(DocumentStore from, DiskStore disk, ObjectProvider<S3Store> s3, StoreReports reports, Incoming incoming,
			@Value("${siz.documents.copy-to}") String to, ConfigurableApplicationContext application) {
		this.from = from;
		this.to = Stores.named(to, disk, s3);
		this.reports = reports;
		this.incoming = incoming;
		this.application = application;
	}

	/** Ends with 1 when a file could not be copied; the log names it. */
	@Override
	public void run(ApplicationArguments arguments) {
		int failed = copy(this.from, this.to, this.reports, this.incoming);
		System.exit(SpringApplication.exit(this.application, () -> (failed > 0) ? 1 : 0));
	}

	/**
	 * @return how many files could not be copied
	 */
	static int copy(DocumentStore from, DocumentStore to, StoreReports reports, Incoming incoming) {
		int copied = 0;
		int failed = 0;
		for (List<Kept> some = reports.after("", AT_ONCE); !some.isEmpty(); some = reports
			.after(some.get(some.size() - 1).storageKey(), AT_ONCE)) {
			for (Kept kept : some) {
				if (copied(from, to, kept, incoming)) {
					copied++;
				}
				else {
					failed++;
				}
			}
		}
		LOG.info("{} documents are in the other store, {} could not be copied", copied, failed);
		return failed;
	}

	private static boolean copied(DocumentStore from, DocumentStore to, Kept kept, Incoming incoming) {
		try (InputStream content = from.open(kept.storageKey())) {
			Received received = incoming.receive(content);
			try {
				if (!received.sha256().equals(kept.sha256())) {
					throw new IOException("Its content has changed");
				}
				to.keep(received, kept.storageKey());
				return true;
			}
			finally {
				incoming.drop(received);
			}
		}
		catch (IOException ex) {
			LOG.error("Not copied: {}", kept.storageKey(), ex);
			return false;
		}
	}

}
