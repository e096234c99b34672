package it.siz.startup;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In production: refuses a database in which demo operators, whose password everybody
 * knows, may still sign in.
 */
@Component
@Profile(ProductionSettings.PROFILE)
class ProductionOperators implements InitializingBean {

	private final DemoAccounts demo;

	ProductionOperators(DemoAccounts demo) {
		this.demo = demo;
	}

	@Override
	public void afterPropertiesSet() {
		long enabled = this.demo.enabled();
		if (enabled > 0) {
			throw StartRefused.of("production.demoOperators", enabled);
		}
	}

}
