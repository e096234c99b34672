package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.web.ArchiveIndex.State;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * All documents of a practice in one file, written while they are read, with an index at
 * its end. What cannot be read is named there and in a notice, and the others come all
 * the same; what the viewer may not see any more half way breaks it off.
 */
@Component
class PracticeArchive {

	private static final Logger LOG = LoggerFactory.getLogger(PracticeArchive.class);

	private static final int BUFFER = 1 << 16;

	private static final int ABSENT = 404;

	private final Documents documents;

	private final MessageSource messages;

	PracticeArchive(Documents documents, MessageSource messages) {
		this.documents = documents;
		this.messages = messages;
	}

	/**
	 * @throws Problem 404 when the practice is not visible or has no documents
	 */
	void write(Viewer viewer, UUID practice, Locale locale, HttpServletResponse response) throws IOException {
		List<DocumentView> all = this.documents.of(viewer, practice);
		if (all.isEmpty()) {
			throw Problem.absent();
		}
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("documenti.zip").build().toString());
		ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
		zip.setLevel(Deflater.BEST_SPEED); // most of it is compressed already
		ArchiveIndex index = new ArchiveIndex(this.messages, locale);
		for (DocumentView document : all) {
			State state = add(viewer, document, index.next(document), zip);
			index.add(document, state);
			if (state != State.WHOLE) {
				LOG.error("In the archive of practice {} document {} is {}", practice, document.id(), state);
			}
		}
		if (index.lacks()) {
			text(zip, index.noticeName(), index.notice());
		}
		text(zip, index.name(), index.csv());
		zip.finish(); // not when it breaks off: half an archive must not look whole
	}

	private State add(Viewer viewer, DocumentView document, String name, ZipOutputStream zip) throws IOException {
		try (InputStream content = opened(viewer, document)) {
			if (content == null) {
				return State.MISSING;
			}
			zip.putNextEntry(new ZipEntry(name));
			State state = copy(content, zip) ? State.WHOLE : State.BROKEN;
			zip.closeEntry();
			return state;
		}
	}

	private @Nullable InputStream opened(Viewer viewer, DocumentView document) {
		try {
			return this.documents.content(viewer, document.id());
		}
		catch (Problem problem) {
			if (problem.status() == ABSENT) {
				throw problem;
			}
			return null;
		}
	}

	/**
	 * @return whether it could be read to its end; a failure to write is one of the line,
	 * and ends it all
	 */
	private static boolean copy(InputStream content, OutputStream out) throws IOException {
		byte[] buffer = new byte[BUFFER];
		for (int read = read(content, buffer); read != -1; read = read(content, buffer)) {
			if (read < 0) {
				return false;
			}
			out.write(buffer, 0, read);
		}
		return true;
	}

	/** -2 when the store fails. */
	private static int read(InputStream content, byte[] buffer) {
		try {
			return content.read(buffer);
		}
		catch (IOException ex) {
			LOG.warn("Broke off while it was read", ex);
			return -2;
		}
	}

	private static void text(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
