package it.siz;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The zonal information system: one Spring Boot application with the Camunda engine
 * inside.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SizApplication {

	/** The clock of the Ambito: windows, ages and due dates are counted in Rome. */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/Rome"));
	}

	public static void main(String[] args) {
		SpringApplication.run(SizApplication.class, args);
	}

}
