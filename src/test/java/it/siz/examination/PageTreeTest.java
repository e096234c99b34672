package it.siz.examination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** PDFs of very many pages and with trees that are none, in a worker as it usually is. */
class PageTreeTest {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final Workers WORKERS = new Workers(1, "384m", LIMIT);

	/** veraPDF looks at every page: what it does not end in time is not known. */
	private static final Workers HASTY = new Workers(1, "384m", Duration.ofSeconds(20));

	@TempDir
	private Path directory;

	@AfterAll
	static void stop() {
		WORKERS.destroy();
		HASTY.destroy();
	}

	@Test
	void aHundredThousandPagesAreReadWithinTheLimits() throws IOException {
		Path file = Files.write(this.directory.resolve("tante.pdf"), PageTree.of(100_000));
		Inspection found = timed("inspection of 100,000 pages", () -> WORKERS.inspect(file, "tante.pdf"));
		assertThat(found.danger()).isNull();
		assertThat(found.pages()).isEqualTo(100_000);
		assertThat(found.text()).contains("pagina");
		assertThat(found.scan()).isFalse();
		Pdfa pdfa = timed("PDF/A of 100,000 pages", () -> HASTY.pdfa(file, "tante.pdf"));
		assertThat(pdfa.compliant()).isFalse();
		theNextOneIsRead();
		assertThat(HASTY.pdfa(Files.write(file, PdfFile.archivable("dopo").bytes()), "dopo.pdf").compliant()).isTrue();
	}

	static Stream<Arguments> trees() {
		return Stream.of(arguments("loop", PageTree.loop()), arguments("ring", PageTree.ring()),
				arguments("deep", PageTree.deep(100_000)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("trees")
	void aTreeThatIsNoneCostsOneSentenceWithinTheLimits(String name, byte[] content) throws IOException {
		Path file = Files.write(this.directory.resolve("giro.pdf"), content);
		Inspection found = timed("inspection of a " + name, () -> WORKERS.inspect(file, "giro.pdf"));
		assertThat(found.danger()).isIn(Danger.DAMAGED, Danger.HOSTILE);
		assertThat(timed("PDF/A of a " + name, () -> HASTY.pdfa(file, "giro.pdf")).compliant()).isFalse();
		theNextOneIsRead();
	}

	private void theNextOneIsRead() throws IOException {
		Path file = Files.write(this.directory.resolve("dopo.pdf"), PdfFile.plain("dopo").bytes());
		assertThat(WORKERS.inspect(file, "dopo.pdf").text()).contains("dopo");
	}

	/** Within its limit, and the second that it takes to end a worker. */
	private static <T> T timed(String what, Supplier<T> work) {
		Instant start = Instant.now();
		T result = work.get();
		Duration taken = Duration.between(start, Instant.now());
		System.out.println(what + ": " + taken.toMillis() + " ms");
		assertThat(taken).as(what).isLessThan(LIMIT.plusSeconds(5));
		return result;
	}

}
