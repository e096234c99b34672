package it.siz.database;

import java.nio.file.Path;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import it.siz.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseInitializerTest {

	@TempDir
	Path directory;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
		.withInitializer((context) -> new DatabaseInitializer().initialize((GenericApplicationContext) context));

	@Test
	void startsTheEmbeddedDatabaseWhenNoAddressIsGivenAndStopsItWithTheApplication() {
		ProcessHandle[] server = new ProcessHandle[1];
		this.application
			.withPropertyValues("siz.database.directory=" + this.directory,
					"siz.database.binaries=target/postgresql-binaries")
			.run((context) -> {
				String version = context.getBean(JdbcTemplate.class)
					.queryForObject("show server_version", String.class);
				assertThat(version).startsWith("17.");
				assertThat(context).hasSingleBean(HikariDataSource.class);
				server[0] = Orphan.find(this.directory.resolve("cluster")).orElseThrow();
			});
		assertThat(server[0].onExit()).succeedsWithin(Duration.ofSeconds(5));
	}

	@Test
	void leavesTheDatabaseToTheAddressThatIsGiven() {
		this.application.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/siz")
			.run((context) -> assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.isEqualTo("jdbc:postgresql://db.example/siz"));
	}

	@Test
	void refusesToStartWithoutAddressWhenTheEmbeddedDatabaseIsNotWanted() {
		this.application.withPropertyValues("siz.database.mode=external")
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOf(StartRefused.class)
				.satisfies((refused) -> assertThat(((StartRefused) refused).line()).contains("SPRING_DATASOURCE_URL")));
	}

}
