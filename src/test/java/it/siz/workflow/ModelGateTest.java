package it.siz.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One hostile file per rule in src/test/resources/hostile: the last part of its name says
 * which rule alone keeps it out.
 */
class ModelGateTest {

	private static final Path HOSTILE = Path.of("src/test/resources/hostile");

	private static final Pattern NAME = Pattern.compile(".*__([a-z]+)\\..*");

	private final ModelGate gate = new ModelGate(() -> Set.of("deliverOutcome"));

	@ParameterizedTest
	@MethodSource("hostile")
	void aHostileFileIsRefusedForItsOneReason(Path file) throws IOException {
		Matcher name = NAME.matcher(file.getFileName().toString());
		assertThat(name.matches()).isTrue();
		byte[] content = Files.readAllBytes(file);
		Problem refusal = catchThrowableOfType(Problem.class,
				() -> this.gate.check(file.getFileName().toString(), content));
		assertThat(refusal).isNotNull();
		assertThat(refusal.status()).isEqualTo(422);
		assertThat(refusal.faults()).extracting(Fault::code).containsOnly("workflow.gate." + name.group(1));
	}

	@ParameterizedTest
	@MethodSource("ours")
	void ourOwnModelsPass(Path file) throws IOException {
		Set<String> delegates = Set.copyOf(Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"")
			.matcher(Files.readString(file))
			.results()
			.map(found -> found.group(1))
			.toList());
		byte[] content = Files.readAllBytes(file);
		assertThatCode(() -> new ModelGate(() -> delegates).check(file.toString(), content)).doesNotThrowAnyException();
	}

	@Test
	void aHugeFileIsRefusedUnread() {
		Problem refusal = catchThrowableOfType(Problem.class,
				() -> this.gate.check("grande.bpmn", new byte[2 * 1024 * 1024]));
		assertThat(refusal.faults()).extracting(Fault::code).containsExactly("workflow.gate.size");
	}

	static List<Path> hostile() throws IOException {
		try (Stream<Path> files = Files.list(HOSTILE)) {
			return files.sorted().toList();
		}
	}

	static List<Path> ours() throws IOException {
		try (Stream<Path> files = Stream.of("processes", "forms", "dmn").map(Path::of).flatMap(ModelGateTest::walk)) {
			return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).sorted().toList();
		}
	}

	private static Stream<Path> walk(Path folder) {
		try {
			return Files.walk(folder);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
