package it.siz.examination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files as people bring them, opened by real workers in processes of their own. */
class WorkersTest {

	private static final Workers WORKERS = new Workers(1, "384m", Duration.ofSeconds(60));

	private static final String MAIL = "From: anna@example.org\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nSubject: Allegati\r\nMIME-Version: 1.0\r\n";

	@TempDir
	private Path directory;

	@AfterAll
	static void stop() {
		WORKERS.destroy();
	}

	static Stream<Arguments> good() {
		byte[] pdf = PdfFile.plain("Attestazione provvisoria").bytes();
		return Stream.of(arguments("isee.pdf", pdf, FileKind.PDF, "provvisoria"),
				arguments("lettera.docx", OfficeFile.docx("Gentile signora").bytes(), FileKind.DOCX, "signora"),
				arguments("conti.xlsx", OfficeFile.xlsx("Bollette").bytes(), FileKind.XLSX, "Bollette"),
				arguments("conti.xls", OfficeFile.xls("Affitto", null), FileKind.XLS, "Affitto"),
				arguments("lettera.odt", OfficeFile.open(FileKind.ODT, "Caro zio").bytes(), FileKind.ODT, "zio"),
				arguments("conti.ods", OfficeFile.open(FileKind.ODS, "Totale").bytes(), FileKind.ODS, "Totale"),
				arguments("foto.png", Picture.of("png"), FileKind.PNG, ""),
				arguments("FOTO.JPG", Picture.of("jpg"), FileKind.JPEG, ""),
				arguments("fax.tif", Picture.of("tif"), FileKind.TIFF, ""),
				arguments("posta.eml", bytes(MAIL + "Content-Type: text/plain\r\n\r\nBuongiorno dottoressa"),
						FileKind.EML, "dottoressa"),
				arguments("isee.pdf.p7m", SignedFile.envelope(pdf, true), FileKind.P7M, "provvisoria"),
				arguments("isee.pdf.p7m", Base64.getMimeEncoder().encode(SignedFile.envelope(pdf, true)), FileKind.P7M,
						"provvisoria"));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("good")
	void isRecognisedByItsContentAndRead(String name, byte[] content, FileKind kind, String word) throws IOException {
		Inspection found = WORKERS.inspect(file(content), name);
		assertThat(found.danger()).isNull();
		assertThat(found.kind()).isEqualTo(kind);
		assertThat(found.macros()).isFalse();
		assertThat(found.text()).contains(word);
	}

	static Stream<Arguments> dangerous() {
		byte[] pdf = PdfFile.plain("Testo").bytes();
		byte[] png = Picture.of("png");
		OfficeFile docx = OfficeFile.docx("Testo");
		return Stream.of(arguments("protetto.pdf", PdfFile.plain("x").protectedBy("segreto").bytes(), Danger.ENCRYPTED),
				arguments("vietato.pdf", PdfFile.plain("x").protectedBy("").bytes(), Danger.ENCRYPTED),
				arguments("protetto.docx", OfficeFile.ole2("EncryptedPackage", "EncryptionInfo"), Danger.ENCRYPTED),
				arguments("protetto.xls", OfficeFile.xls("Affitto", "segreto"), Danger.ENCRYPTED),
				arguments("protetto.odt",
						OfficeFile.open(FileKind.ODT, "x")
							.with("META-INF/manifest.xml", "<m><encryption-data/></m>")
							.bytes(),
						Danger.ENCRYPTED),
				arguments("bomba.docx", docx.bytes(Map.of("word/media/a.bin", 300L << 20)), Danger.BOMB),
				arguments("bomba.xlsx",
						OfficeFile.xlsx("x")
							.bytes(IntStream.range(0, 10_001).boxed().collect(Collectors.toMap(i -> "a" + i, i -> 0L))),
						Danger.BOMB),
				arguments("entita.docx", entities("<!ENTITY x SYSTEM 'file:///etc/passwd'>"), Danger.ENTITIES),
				arguments("risate.docx", entities("<!ENTITY a 'ah'><!ENTITY b '&a;&a;&a;&a;'>"), Danger.ENTITIES),
				arguments("rovinato.docx", OfficeFile.docx("a < b").bytes(), Danger.DAMAGED),
				arguments("mozzato.docx", Arrays.copyOf(docx.bytes(), 200), Danger.DAMAGED),
				arguments("rovinato.pdf", bytes("%PDF-1.7\n" + "rumore ".repeat(500)), Danger.DAMAGED),
				arguments("vuoto.pdf",
						bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
						Danger.DAMAGED),
				arguments("mozzata.png", Arrays.copyOf(png, png.length - 20), Danger.DAMAGED),
				arguments("enorme.png", Picture.huge(), Danger.HUGE_IMAGE),
				arguments("due.pdf", both(pdf, docx.bytes()), Danger.POLYGLOT),
				arguments("due.png", both(png, docx.bytes()), Danger.POLYGLOT),
				arguments("due.pdf", both(png, pdf), Danger.POLYGLOT),
				arguments("allegato.pdf", PdfFile.plain("x").withAttached("fattura.exe").bytes(), Danger.PROGRAM),
				arguments("firma.pdf.p7m", SignedFile.envelope(pdf, false), Danger.DETACHED),
				arguments("busta.docx.p7m", SignedFile.envelope(entities("<!ENTITY x 'y'>"), true), Danger.ENTITIES),
				arguments("posta.eml", bytes(MAIL
						+ "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Disposition: attachment; filename=fattura.pdf.exe\r\n\r\nMZ\r\n--x--"),
						Danger.PROGRAM));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("dangerous")
	void isRefusedForWhatIsInIt(String name, byte[] content, Danger danger) throws IOException {
		assertThat(WORKERS.inspect(file(content), name).danger()).isEqualTo(danger);
	}

	@Test
	void findsMacrosWhereverTheyHide() throws IOException {
		for (byte[] each : new byte[][] { OfficeFile.docx("x").with("word/vbaProject.bin", "x").bytes(),
				OfficeFile.xlsx("x").with("xl/macrosheets/sheet1.xml", "<x/>").bytes(),
				OfficeFile.open(FileKind.ODS, "x").with("Basic/Standard/Module1.xml", "<x/>").bytes() }) {
			assertThat(WORKERS.inspect(file(each), "x").macros()).isTrue();
		}
	}

	@Test
	void isNotWhatItsNameSays() throws IOException {
		byte[] program = Arrays.copyOf(new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0 }, 256);
		for (String name : new String[] { "isee.pdf", "posta.eml", "busta.p7m", "foto.jpg" }) {
			Inspection found = WORKERS.inspect(file(program), name);
			assertThat(found.kind()).as(name).isNull();
			assertThat(ContentFamily.of(found.mediaType())).as(name).isEqualTo("program");
		}
		assertThat(WORKERS.inspect(file(bytes("#!/bin/sh\nrm -rf /\n")), "nota.eml").kind()).isNull();
		assertThat(WORKERS.inspect(file(OfficeFile.ole2("Binary.Setup")), "installa.doc").kind()).isNull();
	}

	@Test
	void aPdfOfAHundredThousandPagesAndOneThatLoopsCostNothing() throws IOException {
		String kids = IntStream.range(0, 100_000).mapToObj(i -> "3 0 R").collect(Collectors.joining(" "));
		Inspection many = WORKERS.inspect(file(tree(kids, 100_000)), "tante.pdf");
		assertThat(many.danger()).isIn(null, Danger.DAMAGED);
		Inspection loop = WORKERS.inspect(file(tree("2 0 R", 100_000)), "giro.pdf");
		assertThat(loop.danger()).isIn(null, Danger.DAMAGED);
		assertThat(WORKERS.pdfa(file(tree("2 0 R", 1)), "x.pdf").compliant()).isFalse();
		assertThat(WORKERS.inspect(file(PdfFile.plain("dopo").bytes()), "dopo.pdf").text()).contains("dopo");
	}

	@Test
	void aWorkerThatHangsOrDiesIsReplacedAndTheNextFileIsRead() throws IOException {
		Workers small = new Workers(1, "64m", Duration.ofSeconds(20));
		Workers hasty = new Workers(1, "384m", Duration.ofMillis(1));
		try {
			assertThat(hasty.inspect(file(PdfFile.plain("x").bytes()), "x.pdf").danger()).isEqualTo(Danger.HOSTILE);
			byte[] heavy = OfficeFile.docx("x")
				.with("word/document.xml",
						"<a " + "b".repeat(20 << 20) + "='" + Base64.getEncoder().encodeToString(noise(8 << 20))
								+ "'/>")
				.bytes();
			assertThat(small.inspect(file(heavy), "pesante.docx").danger()).isIn(Danger.HOSTILE, Danger.DAMAGED);
			assertThat(small.inspect(file(OfficeFile.docx("dopo").bytes()), "dopo.docx").text()).contains("dopo");
		}
		finally {
			small.destroy();
			hasty.destroy();
		}
	}

	@Test
	void aWorkerEndsWithTheApplicationThatStartedIt() throws Exception {
		Process worker = WorkerCommand.of("64m").start();
		assertThat(worker.isAlive()).isTrue();
		worker.getOutputStream().close();
		assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void saysWhatAPdfLacksForTheArchive() throws IOException {
		assertThat(WORKERS.pdfa(file(PdfFile.archivable("Testo").bytes()), "x.pdf"))
			.isEqualTo(new Pdfa(true, true, "2b", List.of()));
		Pdfa plain = WORKERS.pdfa(file(PdfFile.plain("Testo").bytes()), "x.pdf");
		assertThat(plain.compliant()).isFalse();
		assertThat(plain.profile()).isNull();
		assertThat(plain.failures()).extracting(Pdfa.Failure::sentence)
			.containsExactlyInAnyOrder("metadata.none", "font", "colour");
		assertThat(plain.failures()).filteredOn(each -> each.sentence().equals("font"))
			.singleElement()
			.satisfies(font -> {
				assertThat(font.detail()).isEqualTo("Helvetica");
				assertThat(font.rules()).containsExactly("6.2.11.4.1/1");
			});
		Pdfa script = WORKERS.pdfa(file(PdfFile.archivable("Testo").withScript().bytes()), "x.pdf");
		assertThat(script.profile()).isEqualTo("2b");
		assertThat(script.failures()).extracting(Pdfa.Failure::sentence).containsExactly("script");
		assertThat(WORKERS.pdfa(file(bytes("%PDF-1.7 rumore")), "x.pdf").checked()).isFalse();
		byte[] envelope = SignedFile.envelope(PdfFile.archivable("Testo").bytes(), true);
		assertThat(WORKERS.pdfa(file(envelope), "x.pdf.p7m").profile()).isEqualTo("2b");
	}

	@Test
	void saysWhoSignedAndWhetherItIsStillWhatWasSigned() throws IOException {
		byte[] signed = SignedFile.pdf(PdfFile.plain("Contratto").bytes());
		assertThat(WORKERS.inspect(file(signed), "x.pdf").signatures()).singleElement().satisfies(one -> {
			assertThat(one.signer()).isEqualTo("MARIA VERDI");
			assertThat(one.issuer()).isEqualTo("Firma di prova CA");
			assertThat(one.at()).isNotNull();
			assertThat(one.intact() && one.whole()).isTrue();
		});
		byte[] added = both(signed, bytes("\n% dopo\n"));
		assertThat(WORKERS.inspect(file(added), "x.pdf").signatures()).singleElement()
			.matches(one -> one.intact() && !one.whole());
		byte[] changed = signed.clone();
		changed[new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 1] = 'N';
		assertThat(WORKERS.inspect(file(changed), "x.pdf").signatures()).singleElement().matches(one -> !one.intact());
		byte[] envelope = SignedFile.envelope(PdfFile.plain("x").bytes(), true);
		assertThat(WORKERS.inspect(file(envelope), "x.pdf.p7m").signatures()).singleElement()
			.matches(one -> one.intact() && one.signer().equals("MARIA VERDI") && one.at() != null);
	}

	@Test
	void tellsAScanFromAText() throws IOException {
		assertThat(WORKERS.inspect(file(PdfFile.plain().bytes()), "x.pdf").scan()).isTrue();
		assertThat(WORKERS.inspect(file(PdfFile.plain("x").pages(3).bytes()), "x.pdf"))
			.matches(found -> !found.scan() && found.pages() == 3);
	}

	private static byte[] entities(String declared) {
		return OfficeFile.docx("x").with("word/document.xml", "<!DOCTYPE a [" + declared + "]><a>&x;</a>").bytes();
	}

	private static byte[] tree(String kids, int count) {
		return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count " + count
				+ "/Kids[" + kids + "]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
				+ "trailer<</Root 1 0 R>>\n%%EOF\n");
	}

	private static byte[] noise(int size) {
		byte[] noise = new byte[size];
		new Random(1).nextBytes(noise);
		return noise;
	}

	private static byte[] both(byte[] one, byte[] other) {
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.writeBytes(one);
		both.writeBytes(other);
		return both.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private Path file(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.directory, "file", null), content);
	}

}
