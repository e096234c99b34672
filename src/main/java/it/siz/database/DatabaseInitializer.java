package it.siz.database;

import java.io.IOException;
import java.io.UncheckedIOException;

import it.siz.startup.StartRefused;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database unless an external one is configured. Before the context,
 * so that its start overlaps with ours and a refusal is the only line on the console;
 * last of the initializers, because tests add the address of their own database in one.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class DatabaseInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final String NAME = "embeddedDatabase";

	@Override
	public void initialize(GenericApplicationContext context) {
		if (context.getParent() != null || external(context.getEnvironment())) {
			return;
		}
		DatabaseSettings settings = Binder.get(context.getEnvironment())
			.bindOrCreate("siz.database", DatabaseSettings.class);
		if (settings.mode() == DatabaseSettings.Mode.EXTERNAL) {
			throw StartRefused.of("database.noAddress");
		}
		register(context, begin(settings));
	}

	private static boolean external(Environment environment) {
		return environment.containsProperty("spring.datasource.url");
	}

	private static DatabaseStart begin(DatabaseSettings settings) {
		try {
			return DatabaseStart.begin(settings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void register(GenericApplicationContext context, DatabaseStart start) {
		// An instance, not a definition: it is stopped even when the context fails before
		// anybody asked for it, and as
		// the first one registered it is stopped last, after the connection pool.
		context.getDefaultListableBeanFactory().registerSingleton(NAME, start);
		context.getDefaultListableBeanFactory().registerDisposableBean(NAME, start::close);
		context.registerBean("embeddedDatabaseConnection", JdbcConnectionDetails.class,
				() -> new EmbeddedConnectionDetails(start.ready()));
	}

}
