package it.siz.document;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Removes a file whose row was rolled back. Once a commit was attempted nobody here knows
 * whether the row is there (the connection may break on the answer): that file is left to
 * {@link OrphanSweep}, which asks the database.
 */
class DiscardOnRollback implements TransactionSynchronization {

	private final DocumentStore store;

	private final String key;

	private boolean committing;

	DiscardOnRollback(DocumentStore store, String key) {
		this.store = store;
		this.key = key;
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.committing = true;
	}

	@Override
	public void afterCompletion(int status) {
		if (status == STATUS_ROLLED_BACK && !this.committing) {
			this.store.discard(this.key);
		}
	}

}
