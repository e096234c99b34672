package it.siz;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The zonal information system: one Spring Boot application with the Camunda engine
 * inside.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SizApplication {

	public static void main(String[] args) {
		SpringApplication.run(SizApplication.class, args);
	}

}
