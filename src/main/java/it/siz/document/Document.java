package it.siz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A file of a practice. Deleting hides it and says who did; the file stays for the
 * record.
 */
@Entity
@Table(name = "document")
class Document {

	@Id
	UUID id = UUID.randomUUID();

	UUID practiceId;

	String type;

	String title;

	LocalDate documentDate;

	String fileName;

	String mediaType;

	long size;

	String sha256;

	String storageKey;

	UUID uploadedBy;

	Instant uploadedAt;

	@Nullable Instant deletedAt;

	@Nullable UUID deletedBy;

	@SuppressWarnings("NullAway")
	protected Document() {
	}

	DocumentView view() {
		return new DocumentView(this.id, this.title, this.type, this.documentDate, this.fileName, this.mediaType,
				this.size, this.sha256, this.uploadedAt);
	}

}
