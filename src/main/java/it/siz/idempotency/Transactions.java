package it.siz.idempotency;

import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The one transaction manager of case data and engine, as Spring Boot would make it. */
@Configuration(proxyBeanMethods = false)
class Transactions {

	@Bean
	PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
		JoinedFlush manager = new JoinedFlush();
		customizers.ifAvailable(each -> each.customize(manager));
		return manager;
	}

}
