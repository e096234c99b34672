package it.siz.reporter;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import it.siz.broker.LocalBroker;
import it.siz.reporter.ReportingSettings.BrokerAccess;
import it.siz.reporter.ReportingSettings.Claims;
import it.siz.reporter.ReportingSettings.Limits;
import it.siz.startup.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ReportingSettingsTest {

	@Test
	void productionRefusesABrokerWithoutHttps() {
		StartRefused refused = catchThrowableOfType(StartRefused.class,
				() -> brokers("http://broker.example.org", "production"));
		assertThat(refused.key()).isEqualTo("production.brokerWithoutHttps");
		assertThat(refused.line()).contains("spid");
		assertThat(brokers("https://broker.example.org", "production").names()).containsOnlyKeys("spid");
		assertThat(brokers("http://broker.example.org").names()).as("elsewhere it may be tried").hasSize(1);
	}

	@Test
	void aBrokerThatNobodyAnswersForIsNone() {
		assertThat(brokers("http://localhost:1").findByRegistrationId("spid")).isNull();
		assertThat(brokers("http://localhost:1").findByRegistrationId("altro")).isNull();
	}

	private static Brokers brokers(String issuer, String... profiles) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		ReportingSettings settings = new ReportingSettings(Map.of("spid", new BrokerAccess("SPID", issuer, "siz", "x")),
				List.of("2"), new Claims("fiscal_number", "given_name", "family_name", "email", ""),
				Duration.ofSeconds(1), new Limits(10, 30, 60, 200, 120), "");
		return new Brokers(settings, new StaticListableBeanFactory().getBeanProvider(LocalBroker.class), environment);
	}

}
