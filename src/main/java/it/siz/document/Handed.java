package it.siz.document;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file on its way out: always as an attachment, never run or guessed by the browser.
 */
public final class Handed {

	private Handed() {
	}

	public static ResponseEntity<Resource> out(DocumentView document, Resource content) {
		return out(document.file(), document.mediaType(), document.size(), content);
	}

	/**
	 * @param size in bytes
	 */
	public static ResponseEntity<Resource> out(String name, String mediaType, long size, Resource content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.contentLength(size)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(content);
	}

}
