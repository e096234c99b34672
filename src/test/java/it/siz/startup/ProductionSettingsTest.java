package it.siz.startup;

import java.io.IOException;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProductionSettingsTest {

	@Test
	void acceptsTheProfileWithAPasswordOfOnesOwn() {
		assertThatCode(() -> start((environment) -> {
		})).doesNotThrowAnyException();
	}

	@Test
	void refusesDemoData() {
		assertRefused((environment) -> environment.setProperty("siz.demo", "true"), "SIZ_DEMO");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "postgres", "Password", "siz", "siz_app" })
	void refusesADefaultDatabasePassword(String password) {
		assertRefused((environment) -> environment.setProperty("spring.datasource.password", password),
				"SPRING_DATASOURCE_PASSWORD");
	}

	@Test
	void refusesASessionCookieWithoutHttps() {
		assertRefused((environment) -> environment.setProperty("server.servlet.session.cookie.secure", "false"),
				"HTTPS");
	}

	@Test
	void saysNothingWithoutTheProfile() {
		assertThatCode(() -> start((environment) -> {
			environment.setActiveProfiles("other");
			environment.setProperty("siz.demo", "true");
		})).doesNotThrowAnyException();
	}

	private static void assertRefused(Consumer<MockEnvironment> change, String hint) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> start(change))
			.satisfies((refused) -> assertThat(refused.line()).startsWith("SIZ non parte").contains(hint));
	}

	private static void start(Consumer<MockEnvironment> change) throws IOException {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("spring.datasource.url", "jdbc:postgresql://db.example/siz")
			.withProperty("spring.datasource.username", "siz_app")
			.withProperty("spring.datasource.password", "vT8-una-frase-lunga");
		environment.setActiveProfiles(ProductionSettings.PROFILE);
		change.accept(environment);
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("production",
				new ClassPathResource("application-production.yaml"))) {
			environment.getPropertySources().addLast(source);
		}
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(environment);
			new ProductionSettings().initialize(context);
		}
	}

}
