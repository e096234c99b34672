package it.siz.startup;

import java.util.Locale;
import java.util.Set;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * With the profile {@code production}: refuses demo data, invented residents, default
 * secrets and cookies without HTTPS before anything starts. The embedded database has to
 * be asked for there; its own start sees to that.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String PROFILE = "production";

	private static final Set<String> DEFAULTS = Set.of("", "postgres", "password", "admin", "demo", "siz", "secret",
			"changeme", "cambiami", "test");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (context.getEnvironment().acceptsProfiles(Profiles.of(PROFILE))) {
			check(context.getEnvironment());
		}
	}

	static void check(Environment environment) {
		if (environment.getProperty("siz.demo", Boolean.class, false)) {
			throw StartRefused.of("production.demoData");
		}
		if (environment.getProperty("siz.anpr.simulator", Boolean.class, false)) {
			throw StartRefused.of("production.anprSimulator");
		}
		if (environment.containsProperty("spring.datasource.url") && isDefaultPassword(environment)) {
			throw StartRefused.of("production.databasePassword");
		}
		if (!environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
			throw StartRefused.of("production.insecureCookie");
		}
	}

	private static boolean isDefaultPassword(Environment environment) {
		String password = environment.getProperty("spring.datasource.password", "");
		return DEFAULTS.contains(password.toLowerCase(Locale.ROOT))
				|| password.equals(environment.getProperty("spring.datasource.username"));
	}

}
