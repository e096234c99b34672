package it.siz.idempotency;

import jakarta.persistence.PersistenceException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inside the transaction of a whole call, a service that only joins it still writes its
 * entities when it returns, as it does with a transaction of its own: the plain SQL that
 * comes after reads them, and a race is refused where it belongs.
 */
class JoinedFlush extends JpaTransactionManager {

	private static final Object CALL = JoinedFlush.class;

	static void begin() {
		TransactionSynchronizationManager.bindResource(CALL, true);
	}

	static void end() {
		TransactionSynchronizationManager.unbindResource(CALL);
	}

	@Override
	protected void prepareForCommit(DefaultTransactionStatus status) {
		if (status.isNewTransaction() || status.isReadOnly() || !TransactionSynchronizationManager.hasResource(CALL)) {
			return;
		}
		Object holder = TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
		try {
			((EntityManagerHolder) holder).getEntityManager().flush();
		}
		catch (PersistenceException ex) {
			throw DataAccessUtils.translateIfNecessary(ex, getJpaDialect());
		}
	}

}
