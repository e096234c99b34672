package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens an office document that is a zip of XML (OOXML, OpenDocument). Its bounds are
 * read before its table of contents, and what each part unpacks to is counted, never
 * believed.
 */
final class PackageReading {

	private static final String MIMETYPE = "mimetype";

	private final Reading reading;

	private final ZipFile zip;

	private final List<? extends ZipEntry> entries;

	private final Set<String> names;

	private PackageReading(Reading reading, ZipFile zip) {
		this.reading = reading;
		this.zip = zip;
		this.entries = Collections.list(zip.entries());
		this.names = this.entries.stream().map(ZipEntry::getName).collect(Collectors.toSet());
	}

	static void read(Reading reading) throws IOException {
		PackageBounds.check(reading.file);
		try (ZipFile zip = new ZipFile(reading.file.toFile())) {
			PackageReading office = new PackageReading(reading, zip);
			reading.kind = office.kind().orElse(null);
			if (reading.kind != null) {
				office.parts();
			}
		}
		catch (ZipException ex) {
			throw new Dangerous(Danger.DAMAGED);
		}
	}

	/** By its main part; another zip is no office document. */
	private Optional<FileKind> kind() throws IOException {
		if (this.names.contains("[Content_Types].xml")) {
			return this.names.contains("word/document.xml") ? Optional.of(FileKind.DOCX)
					: this.names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
		}
		if (!this.names.contains(MIMETYPE) || !this.names.contains("content.xml")) {
			return Optional.empty();
		}
		try (InputStream in = this.zip.getInputStream(this.zip.getEntry(MIMETYPE))) {
			String type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
			return List.of(FileKind.ODT, FileKind.ODS)
				.stream()
				.filter(kind -> kind.mediaType().equals(type))
				.findFirst();
		}
	}

	private void parts() throws IOException {
		this.reading.macros = this.names.stream().anyMatch(PackageReading::macro);
		PackageBounds bounds = new PackageBounds();
		for (ZipEntry entry : this.entries) {
			try (InputStream in = bounds.counted(entry, this.zip.getInputStream(entry))) {
				if (xml(entry.getName())) {
					PackageXml.read(in, entry.getName(), this.reading);
				}
				in.transferTo(PackageBounds.NOWHERE);
			}
		}
	}

	private static boolean xml(String name) {
		return name.endsWith(".xml") || name.endsWith(".rels");
	}

	/** Visual Basic, macro sheets of Excel 4, Basic of LibreOffice. */
	private static boolean macro(String name) {
		return name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/") || name.startsWith("Basic/")
				|| name.startsWith("Scripts/") && !name.equals("Scripts/");
	}

}
