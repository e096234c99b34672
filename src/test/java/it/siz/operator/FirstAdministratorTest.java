package it.siz.operator;

import java.time.Clock;
import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import it.siz.TestDatabase;
import it.siz.startup.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** SIZ_ADMIN_USERNAME and SIZ_ADMIN_PASSWORD on an empty database. */
class FirstAdministratorTest {

	private static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

	private static JdbcClient jdbc;

	@BeforeAll
	static void emptyDatabase() {
		TestDatabase server = TestDatabase.get();
		JdbcClient.create(new DriverManagerDataSource(server.url(), server.username(), server.password()))
			.sql("create database first_administrator")
			.update();
		DriverManagerDataSource empty = new DriverManagerDataSource(
				server.url().replaceFirst("/\\w+$", "/first_administrator"), server.username(), server.password());
		Flyway.configure().dataSource(empty).load().migrate();
		jdbc = JdbcClient.create(empty);
		jdbc.sql("insert into unit values ('AMBITO', 'Ambito', false)").update();
	}

	@Test
	void theEnvironmentNamesThemOnceAndWeakPasswordsStopTheStart() {
		for (String[] weak : new String[][] { { "anna.rossi", "corta" }, { "anna.rossi", "Password2026!!" },
				{ "anna.rossi", "" }, { "admin", "tre gatti sul tetto" }, { "Anna Rossi.", "tre gatti sul tetto" } }) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(weak[0], weak[1]))
				.satisfies(refused -> assertThat(refused.line()).contains("SIZ_ADMIN_PASSWORD"));
		}
		assertThat(count()).isZero();
		start("", "");
		assertThat(count()).isZero();
		start("anna.rossi", "tre gatti sul tetto");
		start("anna.rossi", "corta"); // there is one: both are left unread
		SignedIn anna = new Accounts(jdbc).loadUserByUsername("anna.rossi");
		assertThat(ENCODER.matches("tre gatti sul tetto", anna.getPassword())).isTrue();
		assertThat(anna.viewer().name()).isEqualTo("Anna Rossi");
		assertThat(anna.viewer().roles()).containsExactly(Role.AMMINISTRATORE);
		assertThat(anna.viewer().in("AMBITO")).isTrue();
		assertThat(count()).isOne();
	}

	private static long count() {
		return jdbc.sql("select count(*) from operator").query(Long.class).single();
	}

	private static void start(String username, String password) {
		Clock clock = Clock.systemUTC();
		AccountLinks links = new AccountLinks(jdbc, clock, "http://localhost");
		AccountHistory history = new AccountHistory(jdbc, clock);
		AccountLetters letters = new AccountLetters(
				new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), event -> {
				});
		AccountDesk desk = new AccountDesk(new AccountRows(jdbc), history, links, letters,
				new SessionEnd(new Accounts(jdbc), clock, Duration.ofHours(10)), ENCODER);
		new FirstAdministrator(jdbc, desk, links, new Passwords(jdbc, ENCODER, links, history, clock),
				new StaticMessageSource(), username, password)
			.run(new DefaultApplicationArguments());
	}

}
