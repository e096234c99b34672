package it.siz.document.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

import it.siz.document.DocumentView;
import it.siz.document.Handed;

/** A file on its way out. */
final class Download {

	private Download() {
	}

	static ResponseEntity<Resource> of(DocumentView document, Resource content) {
		return Handed.out(document, content);
	}

	static ResponseEntity<Resource> of(String name, String mediaType, long size, Resource content) {
		return Handed.out(name, mediaType, size, content);
	}

}
