package it.siz.document;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An upload that goes on after a break: what its sender has announced.
 *
 * @param length of the whole file in bytes
 * @param documentId the document it has become
 */
record PartialUpload(UUID id, UUID practiceId, UUID operatorId, long length, String fileName, String type, String title,
		LocalDate documentDate, @Nullable UUID sentAs, @Nullable UUID replaces, @Nullable UUID documentId) {

	Sending sending() {
		return Sending.of(new Upload(this.type, this.title, this.documentDate, this.fileName),
				InputStream.nullInputStream(), this.sentAs, this.replaces);
	}

}
