package it.siz.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import it.siz.examination.FileKind;

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

	/** Number of the form it was sent with; null over REST. */
	@Nullable UUID sentAs;

	UUID uploadedBy;

	Instant uploadedAt;

	@Nullable Instant deletedAt;

	@Nullable UUID deletedBy;

	/** The document that took its place. */
	@Nullable UUID replacedBy;

	@SuppressWarnings("NullAway")
	protected Document() {
	}

	/** A document that fits its practice, its file not yet at its place. */
	@SuppressWarnings("NullAway")
	Document(UUID practice, Upload upload, String fileName, FileKind kind) {
		this.practiceId = practice;
		this.type = upload.type();
		this.title = upload.title();
		this.documentDate = upload.date();
		this.fileName = fileName;
		this.mediaType = kind.mediaType();
	}

	void received(Received received, String key, UUID by, Instant at) {
		this.size = received.size();
		this.sha256 = received.sha256();
		this.storageKey = key;
		this.uploadedBy = by;
		this.uploadedAt = at;
	}

	/** Hidden by whom and when; the file stays. */
	void hidden(UUID by, Instant at) {
		this.deletedBy = by;
		this.deletedAt = at;
	}

	DocumentView view() {
		return new DocumentView(this.id, this.title, this.type, this.documentDate, this.fileName, this.mediaType,
				this.size, this.sha256, this.uploadedAt);
	}

}
