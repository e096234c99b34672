package it.siz.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileDetectionTest {

	private final FileDetection detection = new FileDetection();

	@TempDir
	private Path directory;

	static Stream<Arguments> accepted() {
		return Stream.of(arguments("isee.pdf", SampleFile.PDF, MediaKind.PDF),
				arguments("FOTO.PNG", SampleFile.PNG, MediaKind.PNG),
				arguments("foto.jpg", SampleFile.JPEG, MediaKind.JPEG),
				arguments("foto.jpeg", SampleFile.JPEG, MediaKind.JPEG),
				arguments("conti.xlsx", SampleFile.xlsx(), MediaKind.XLSX),
				arguments("lettera.docx", SampleFile.docx(), MediaKind.DOCX),
				arguments("lettera.doc", SampleFile.ole2("WordDocument"), MediaKind.DOC));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("accepted")
	void keepsWhatIsWhatItsNameSays(String name, byte[] content, MediaKind kind) throws IOException {
		assertThat(this.detection.check(file(content), name)).isEqualTo(kind);
	}

	static Stream<Arguments> mislabelled() {
		return Stream.of(arguments("isee.pdf", SampleFile.WINDOWS_PROGRAM, "program"),
				arguments("isee.pdf", SampleFile.LINUX_PROGRAM, "program"),
				arguments("foto.png", SampleFile.LINUX_PROGRAM, "program"),
				arguments("lettera.doc", SampleFile.WEB_PAGE, "page"), arguments("isee.pdf", SampleFile.PNG, "image"),
				arguments("foto.png", SampleFile.PDF, "pdf"), arguments("foto.jpg", SampleFile.PNG, "image"),
				arguments("lettera.docx", SampleFile.zip("a.txt"), "archive"),
				arguments("conti.xlsx", SampleFile.zip("a.txt"), "archive"),
				arguments("conti.xlsx", SampleFile.docx(), "office"),
				arguments("lettera.docx",
						SampleFile.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "office"),
				arguments("installa.doc", SampleFile.ole2("Binary.Setup"), "office"),
				arguments("conti.doc", SampleFile.ole2("Workbook"), "office"));
	}

	@ParameterizedTest(name = "{0} is {2}")
	@MethodSource("mislabelled")
	void refusesAnotherContentAndSaysWhatItIs(String name, byte[] content, String family) throws IOException {
		assertThat(refusal(file(content), name)).isEqualTo("415 document.mislabelled." + family);
	}

	@Test
	void refusesOtherEndingsWhateverTheContent() throws IOException {
		assertThat(refusal(file(SampleFile.PDF), "programma.exe")).isEqualTo("415 document.extension");
		assertThat(refusal(file(SampleFile.PDF), "senza-nome")).isEqualTo("415 document.extension");
		assertThat(refusal(file(SampleFile.WEB_PAGE), "pagina.svg")).isEqualTo("415 document.extension");
	}

	@Test
	void refusesAnArchiveOfTooManyEntriesBeforeReadingItsTable() throws IOException {
		String[] names = Stream
			.concat(Stream.of("[Content_Types].xml", "xl/workbook.xml"),
					IntStream.range(0, 10_000).mapToObj(i -> "x" + i))
			.toArray(String[]::new);
		assertThat(refusal(file(SampleFile.zip(names)), "conti.xlsx")).isEqualTo("415 document.mislabelled.office");
	}

	private String refusal(Path file, String name) {
		Problem problem = catchThrowableOfType(Problem.class, () -> this.detection.check(file, name));
		return problem.status() + " " + problem.code();
	}

	private Path file(byte[] content) throws IOException {
		return Files.write(this.directory.resolve("content"), content);
	}

}
