package it.siz.document;

import java.io.IOException;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps each content once, however many rows name it. Whoever keeps or discards a file
 * holds a lock on its key until the end of the transaction: none goes away between the
 * moment it is found and the commit of the row that counts on it.
 */
@Component
class KeptFiles {

	private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

	private final DocumentStore store;

	private final DocumentRepository repository;

	private final JdbcClient jdbc;

	private final TransactionTemplate alone;

	KeptFiles(DocumentStore store, DocumentRepository repository, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.store = store;
		this.repository = repository;
		this.jdbc = jdbc;
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** In the transaction of its row: rolled back, the file goes as well. */
	@Transactional(propagation = Propagation.MANDATORY)
	String keep(Received received) throws IOException {
		lock(received.key());
		String key = this.store.keep(received);
		TransactionSynchronizationManager.registerSynchronization(new DiscardOnRollback(this, key));
		return key;
	}

	/**
	 * Discards a file that no row names. One that could not be is found by the sweep.
	 * @return whether it is gone
	 */
	boolean discardUnneeded(String key) {
		return Boolean.TRUE.equals(this.alone.execute(status -> {
			lock(key);
			if (!this.repository.named(Set.of(key)).isEmpty()) {
				return false;
			}
			try {
				this.store.discard(key);
				return true;
			}
			catch (IOException ex) {
				LOG.warn("Orphan file not removed: {}", key, ex);
				return false;
			}
		}));
	}

	private void lock(String key) {
		this.jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 2))")
			.param(key)
			.query(Integer.class)
			.single();
	}

}
