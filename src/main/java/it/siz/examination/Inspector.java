package it.siz.examination;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;

/** Reads one file by what it is; runs in the worker alone. */
class Inspector {

	/** A PDF program opens what begins somewhere in here. */
	private static final int PDF_MAY_BEGIN = 1024;

	private final Detector detector = new DefaultDetector();

	/**
	 * @param name what the file is called: mail and signed envelopes have no sure first
	 * bytes
	 */
	Inspection inspect(Path file, String name) throws IOException {
		Reading reading = new Reading(file, detect(file));
		try {
			read(reading, name);
		}
		catch (Dangerous ex) {
			reading.danger = ex.danger();
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			reading.danger = Danger.DAMAGED;
		}
		return reading.inspection();
	}

	private void read(Reading reading, String name) throws IOException {
		byte[] head = head(reading.file);
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\3\4")) {
			PackageReading.read(reading);
		}
		else if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
			Ole2Reading.read(reading);
		}
		else if (start.contains("%PDF-") && FileKind.named(name).orElse(null) != FileKind.P7M) {
			reading.kind = FileKind.PDF;
			single(reading, start.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").startsWith("%PDF-"));
			PdfReading.read(reading);
		}
		else {
			readByName(reading, name);
		}
	}

	private void readByName(Reading reading, String name) throws IOException {
		FileKind named = FileKind.named(name).orElse(null);
		if (ImageReading.KINDS.containsKey(reading.mediaType)) {
			reading.kind = ImageReading.KINDS.get(reading.mediaType);
			single(reading, true);
			ImageReading.read(reading);
		}
		else if (named == FileKind.P7M && EnvelopeReading.fits(reading.file)) {
			reading.kind = FileKind.P7M;
			EnvelopeReading.read(reading, name, this);
		}
		else if (named == FileKind.EML && MailReading.fits(reading)) {
			reading.kind = FileKind.EML;
			MailReading.read(reading, this);
		}
	}

	/** Neither a zip behind it nor a PDF further inside. */
	private static void single(Reading reading, boolean begins) {
		boolean zip = true;
		try (ZipFile hidden = new ZipFile(reading.file.toFile())) {
			zip = hidden.size() > 0;
		}
		catch (IOException ex) {
			zip = false;
		}
		if (!begins || zip) {
			throw new Dangerous(Danger.POLYGLOT);
		}
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(PDF_MAY_BEGIN);
		}
	}

	/** By content alone: the name has its say elsewhere. */
	String detect(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return detect(in);
		}
	}

	/**
	 * @param in a stream that can go back
	 */
	String detect(InputStream in) throws IOException {
		return this.detector.detect(in, new Metadata()).getBaseType().toString();
	}

}
