package it.siz.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * Says what a file really is. Tika only detects here: nothing is parsed or unpacked in
 * this process.
 */
@Component
class FileDetection {

	private static final int MOST_ENTRIES = 10_000;

	private final Detector detector = new DefaultDetector();

	/**
	 * @throws Problem 415 when it is none of the accepted kinds, or not what its name
	 * says
	 */
	MediaKind check(Path file, String fileName) {
		MediaKind named = MediaKind.named(fileName)
			.orElseThrow(() -> Problem.file(415, "document.extension", extension(fileName)));
		try {
			String content = detect(file);
			boolean agrees = switch (named) {
				case XLSX -> office(file, "xl/workbook.xml");
				case DOCX -> office(file, "word/document.xml");
				case DOC -> content.equals("application/x-tika-msoffice") || content.equals("application/msword");
				default -> content.equals(named.mediaType());
			};
			if (!agrees) {
				throw Problem.file(415, "document.mislabelled", fileName, content);
			}
			return named;
		}
		catch (IOException ex) {
			throw Problem.file(415, "document.unreadable", fileName);
		}
	}

	/** By content alone: the name has had its say. */
	private String detect(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			MediaType type = this.detector.detect(in, new Metadata());
			return type.getBaseType().toString();
		}
	}

	/** Any archive may be called .docx: only its table of contents tells. */
	private static boolean office(Path file, String part) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > MOST_ENTRIES) {
				return false;
			}
			Set<String> names = new HashSet<>();
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				names.add(entries.nextElement().getName());
			}
			return names.contains("[Content_Types].xml") && names.contains(part);
		}
		catch (ZipException ex) {
			return false;
		}
	}

	private static String extension(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return (dot < 0) ? fileName : fileName.substring(dot);
	}

}
