package it.siz.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The processes against bpmnlint, with the rules of frontend/.bpmnlintrc. */
class ModelsLintTest {

	private static final Path FRONTEND = Path.of("frontend");

	private static final Path LINT = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

	@Test
	void bpmnlintFindsNothing() throws Exception {
		assertThat(Files.exists(FRONTEND.resolve(LINT)))
			.as("bpmnlint is not installed: run the build without -Dexec.skip, or npm ci in frontend")
			.isTrue();
		List<String> command = new ArrayList<>(List.of("node", LINT.toString()));
		try (var files = Files.walk(Path.of("processes"))) {
			files.filter(path -> path.toString().endsWith(".bpmn"))
				.forEach(path -> command.add(Path.of("..").resolve(path).toString()));
		}
		Process lint = new ProcessBuilder(command).directory(FRONTEND.toFile()).redirectErrorStream(true).start();
		String words = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(lint.waitFor()).as(words).isZero();
	}

}
