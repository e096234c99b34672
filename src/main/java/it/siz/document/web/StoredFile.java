package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.AbstractResource;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.operator.Viewer;

/** The bytes of a document, opened when they are sent: all of them, or some ranges. */
final class StoredFile extends AbstractResource {

	private final Documents documents;

	private final Viewer viewer;

	private final DocumentView document;

	StoredFile(Documents documents, Viewer viewer, DocumentView document) {
		this.documents = documents;
		this.viewer = viewer;
		this.document = document;
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return this.documents.content(this.viewer, this.document.id());
	}

	@Override
	public long contentLength() {
		return this.document.size();
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public String getDescription() {
		return "document " + this.document.id();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof StoredFile file && file.document.id().equals(this.document.id());
	}

	@Override
	public int hashCode() {
		return this.document.id().hashCode();
	}

}
