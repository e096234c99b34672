package it.siz.document.web;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import it.siz.document.DocumentView;
import it.siz.document.Handed;
import it.siz.subject.SignedPaper;

/**
 * A file on its way out: an attachment, never run or guessed by the browser. Its hash is
 * its ETag; ranges are sent to whoever goes on with the same one.
 */
final class Download {

	private static final String SEALED = "sandbox; default-src 'none'";

	/**
	 * For the preview: our own pages alone may frame it. A sandbox would stop the
	 * browser's viewer of PDF, which is a plug-in to it.
	 */
	private static final String FRAMED = "default-src 'none'; object-src 'self'; img-src 'self'; "
			+ "style-src 'unsafe-inline'; frame-ancestors 'self'";

	private Download() {
	}

	/**
	 * @param ifRange the ETag of what the caller has a part of
	 */
	static ResponseEntity<Resource> of(DocumentView document, Resource content, @Nullable String ifRange) {
		return answer(document, ContentDisposition.attachment()).header("Content-Security-Policy", SEALED)
			.body(whole(document, ifRange) ? new InputStreamResource(content::getInputStream) : content);
	}

	/** A person's paper. */
	static ResponseEntity<Resource> of(SignedPaper paper, Resource content) {
		return Handed.out(paper.file(), paper.mediaType(), paper.size(), content);
	}

	/** Shown in a frame of our pages. */
	static ResponseEntity<Resource> shown(DocumentView document, Resource content) {
		return answer(document, ContentDisposition.inline()).header("Content-Security-Policy", FRAMED)
			.header("X-Frame-Options", "SAMEORIGIN")
			.body(content);
	}

	private static ResponseEntity.BodyBuilder answer(DocumentView document, ContentDisposition.Builder disposition) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(document.file(), StandardCharsets.UTF_8).build().toString())
			.eTag('"' + document.sha256() + '"');
	}

	/** The part that the caller has is of another file. */
	private static boolean whole(DocumentView document, @Nullable String ifRange) {
		return ifRange != null && !ifRange.equals('"' + document.sha256() + '"');
	}

}
