package it.siz.startup;

import java.util.UUID;

import it.siz.SizTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SizTest
@Transactional
class DemoAccountsTest {

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	DemoAccounts demo;

	@Autowired
	StartupReport report;

	@Autowired
	ConfigurableApplicationContext context;

	@Test
	void namesAddressTimesAndOperatorsInEightLinesAtMost() {
		operator("prova.avvio", true);
		assertThat(this.report.lines(this.context, ofSeconds(60))).hasSizeLessThanOrEqualTo(8)
			.anyMatch((line) -> line.startsWith("SIZ è pronto: http://localhost:"))
			.anyMatch((line) -> line.startsWith("Avvio in 60,0 s: lettura dell’applicazione ")
					&& line.contains("migrazione ") && line.contains("server web "))
			.anyMatch((line) -> line.contains("password demo"))
			.anyMatch((line) -> line.contains("prova.avvio"));
	}

	@Test
	void productionRefusesEnabledDemoAccountsAndAcceptsDisabledOnes() {
		operator("prova.avvio", true);
		ProductionOperators production = new ProductionOperators(this.demo);
		assertThatExceptionOfType(StartRefused.class).isThrownBy(production::afterPropertiesSet)
			.satisfies((refused) -> assertThat(refused.line()).contains("operatori dimostrativi"));
		this.jdbc.update("update operator set enabled = false where demo");
		production.afterPropertiesSet();
		assertThat(this.demo.lines()).isEmpty();
	}

	private void operator(String username, boolean demo) {
		UUID id = UUID.randomUUID();
		this.jdbc.update("""
				insert into operator (id, username, given_name, family_name, password_hash, demo)
				values (?, ?, 'Prova', 'Avvio', '-', ?)
				""", id, username, demo);
		this.jdbc.update("insert into operator_role values (?, 'PROGETTISTA')", id);
	}

}
