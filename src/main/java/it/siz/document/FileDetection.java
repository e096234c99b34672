package it.siz.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * Says what a file really is. Tika only detects here: nothing is parsed or unpacked in
 * this process.
 */
@Component
class FileDetection {

	private static final String OLE2 = "application/x-tika-msoffice";

	private final Detector detector = new DefaultDetector();

	/**
	 * @throws Problem 415 when it is none of the accepted kinds, or not what its name
	 * says
	 */
	MediaKind check(Path file, String fileName) {
		MediaKind named = MediaKind.named(fileName)
			.orElseThrow(() -> Problem.file(415, "document.extension", fileName));
		try {
			String content = detect(file);
			if (!agrees(named, content, file)) {
				throw Problem.file(415, "document.mislabelled." + family(content), fileName, content);
			}
			return named;
		}
		catch (IOException ex) {
			throw Problem.file(415, "document.unreadable", fileName);
		}
	}

	private static boolean agrees(MediaKind named, String content, Path file) throws IOException {
		return switch (named) {
			case XLSX -> OfficeArchive.holds(file, "xl/workbook.xml");
			case DOCX -> OfficeArchive.holds(file, "word/document.xml");
			case DOC -> (content.equals(OLE2) || content.equals(named.mediaType())) && WordStream.in(file);
			default -> content.equals(named.mediaType());
		};
	}

	/** By content alone: the name has had its say. */
	private String detect(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return this.detector.detect(in, new Metadata()).getBaseType().toString();
		}
	}

	/** The sentence of the bundles that names what it really is. */
	private static String family(String content) {
		return switch (content) {
			case "application/pdf" -> "pdf";
			case "text/html", "application/xhtml+xml", "image/svg+xml", "application/xml" -> "page";
			case "application/zip", "application/gzip", "application/x-7z-compressed", "application/x-rar-compressed",
					"application/java-archive" ->
				"archive";
			case "application/x-msdownload", "application/x-dosexec", "application/x-elf", "application/x-executable",
					"application/x-sharedlib", "application/x-object", "application/x-sh", "application/java-vm" ->
				"program";
			case OLE2, "application/msword", "application/x-tika-ooxml" -> "office";
			default -> byPrefix(content);
		};
	}

	private static String byPrefix(String content) {
		if (content.startsWith("application/vnd.ms-")) {
			return "office";
		}
		return content.startsWith("image/") ? "image" : content.startsWith("text/") ? "text" : "other";
	}

}
