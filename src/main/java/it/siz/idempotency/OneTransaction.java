package it.siz.idempotency;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The transaction around a whole call: all that it does joins in. */
@Component
class OneTransaction {

	private final PlatformTransactionManager transactions;

	OneTransaction(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	void run(Work work) throws ServletException, IOException {
		TransactionStatus status = this.transactions.getTransaction(new DefaultTransactionDefinition());
		boolean stays = false;
		JoinedFlush.begin();
		try {
			stays = work.stays();
		}
		finally {
			JoinedFlush.end();
			if (!stays) {
				this.transactions.rollback(status);
			}
		}
		if (stays) {
			this.transactions.commit(status);
		}
	}

	/** What is to be done at once. */
	@FunctionalInterface
	interface Work {

		/**
		 * @return whether it is committed
		 */
		boolean stays() throws ServletException, IOException;

	}

}
