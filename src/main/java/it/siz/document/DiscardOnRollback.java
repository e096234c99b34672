package it.siz.document;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Removes a file whose row was rolled back, unless another row names it. Once a commit
 * was attempted nobody here knows whether the row is there (the connection may break on
 * the answer): that file is left to {@link OrphanSweep}, which asks the database.
 */
class DiscardOnRollback implements TransactionSynchronization {

	private static final Logger LOG = LoggerFactory.getLogger(DiscardOnRollback.class);

	private final KeptFiles files;

	private final String key;

	private boolean committing;

	DiscardOnRollback(KeptFiles files, String key) {
		this.files = files;
		this.key = key;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.committing = true;
	}

	@Override
	public void afterCompletion(int status) {
		if (status != STATUS_ROLLED_BACK || this.committing) {
			return;
		}
		try {
			this.files.discardUnneeded(this.key);
		}
		catch (RuntimeException ex) {
			LOG.info("Left to the sweep: {}", this.key, ex);
		}
	}

}
