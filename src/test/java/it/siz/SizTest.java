package it.siz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

import it.siz.reporter.TestBroker;

/**
 * A test of the complete application: one context for all of them, on a random port, with
 * demo data, on the JVM's {@link TestDatabase}. Any property or bean of a test's own
 * would start a second context: there are none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SizApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = SizTest.Database.class)
public @interface SizTest {

	/**
	 * Hands the test database to the application as an external one, before it would
	 * start its own.
	 */
	@Order(0)
	class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			dropModels(context.getEnvironment().getRequiredProperty("siz.models.directory"));
			TestDatabase database = TestDatabase.get();
			TestPropertyValues
				.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.username(),
						"spring.datasource.password=" + database.password(), "siz.reporting.claims.body=ente",
						"siz.reporting.brokers.prova.name=Prova",
						"siz.reporting.brokers.prova.issuer=" + TestBroker.get().issuer(),
						"siz.reporting.brokers.prova.client-id=siz-prova",
						"siz.reporting.brokers.prova.client-secret=segreto-di-prova")
				.applyTo(context);
		}

		/** What a test that was killed had left there would be deployed. */
		private static void dropModels(String directory) {
			try {
				FileSystemUtils.deleteRecursively(Path.of(directory));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
