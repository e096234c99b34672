package it.siz.database;

import java.nio.file.Path;

import it.siz.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class SecondInstanceTest {

	@TempDir
	Path directory;

	@Test
	void stopsWithOneLineAndNoStackTrace(CapturedOutput output) throws Exception {
		try (DirectoryLock first = DirectoryLock.take(this.directory)) {
			SpringApplication second = new SpringApplication(Nothing.class);
			second.setLogStartupInfo(false);
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> second
				.run("--siz.database.directory=" + this.directory, "--spring.main.web-application-type=none"));
			assertThat(first).isNotNull();
		}
		assertThat(output.toString().lines().filter((line) -> !line.isBlank())).singleElement()
			.asString()
			.contains("SIZ è già in funzione con i dati in " + this.directory);
	}

	@Configuration
	static class Nothing {

	}

}
