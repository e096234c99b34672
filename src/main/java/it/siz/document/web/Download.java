package it.siz.document.web;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import it.siz.document.DocumentView;

/**
 * A file on its way out: always as an attachment, never run or guessed by the browser.
 */
final class Download {

	private Download() {
	}

	static ResponseEntity<Resource> of(DocumentView document, Resource content) {
		return of(document.file(), document.mediaType(), document.size(), content);
	}

	static ResponseEntity<Resource> of(String name, String mediaType, long size, Resource content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.contentLength(size)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(content);
	}

}
