package it.siz.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * Uploads that go on where they broke off (tus 1.0, ADR 24). Bytes that have arrived wait
 * beside what comes in; a day after the last one they are swept. Each step asks again who
 * it is and whether he or she may edit the practice now.
 */
@Component
public class ResumableUploads {

	private static final Logger LOG = LoggerFactory.getLogger(ResumableUploads.class);

	private static final int TOO_LONG = 413;

	private static final int NO_ROOM = 507;

	private final PartialUploads uploads;

	private final Documents documents;

	private final Incoming incoming;

	/** Those that are being written to: the bytes of one come from one sender. */
	private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

	ResumableUploads(PartialUploads uploads, Documents documents, Incoming incoming) {
		this.uploads = uploads;
		this.documents = documents;
		this.incoming = incoming;
	}

	/**
	 * Announces a file; what stands beside it is judged before a byte is sent.
	 * @param length in bytes
	 * @throws Problem as {@link Documents#upload(Viewer, UUID, Sending)}
	 */
	public UUID begin(Viewer viewer, UUID practice, long length, Sending sending) {
		this.documents.editable(viewer, practice);
		this.documents.refuseUnfit(practice, sending);
		if (length == 0) {
			throw Problem.file(415, "document.empty", FileName.clean(String.valueOf(sending.upload().fileName())));
		}
		try {
			this.incoming.refuseWhenFull(length);
			UUID id = this.uploads.announce(viewer.operator(), practice, length, sending);
			Files.createFile(file(id));
			return id;
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	/**
	 * @throws Problem 404 when there is none (any more) or it is somebody else's
	 */
	public Progress progress(Viewer viewer, UUID id) {
		return progress(own(viewer, id));
	}

	/**
	 * Adds bytes; with the last one the file becomes a document. What has arrived before
	 * a break stays.
	 * @param offset how many bytes the sender believes are here
	 * @throws Problem 409 when others are, 413 when more comes than was announced, 423
	 * while somebody else is sending, and as for an upload; a refused file is gone, and
	 * so is one for which there is no room: what is here of it would keep the disk full
	 */
	public Progress append(Viewer viewer, UUID id, long offset, InputStream content) {
		PartialUpload upload = own(viewer, id);
		if (!this.busy.add(id)) {
			throw Problem.file(423, "document.underWay");
		}
		try {
			if (progress(own(viewer, id)).offset() != offset) {
				throw Problem.conflict("document.offset");
			}
			if (upload.documentId() == null && write(upload, offset, content) == upload.length()) {
				finish(viewer, upload);
			}
			return progress(own(viewer, id));
		}
		catch (IOException | UncheckedIOException ex) {
			throw unreachable(ex);
		}
		catch (Problem refused) {
			if (refused.status() == NO_ROOM || refused.status() == TOO_LONG) {
				drop(id);
			}
			throw refused;
		}
		finally {
			this.busy.remove(id);
		}
	}

	/** Nothing of it stays, unless it is a document already. */
	public void abandon(Viewer viewer, UUID id) {
		own(viewer, id);
		drop(id);
	}

	private PartialUpload own(Viewer viewer, UUID id) {
		PartialUpload upload = this.uploads.find(viewer.operator(), id).orElseThrow(Problem::absent);
		this.documents.editable(viewer, upload.practiceId());
		return upload;
	}

	/**
	 * The last byte counts when the document is kept: a sender who finds all of them here
	 * would believe it is done.
	 */
	private Progress progress(PartialUpload upload) {
		if (upload.documentId() != null) {
			return new Progress(upload.length(), upload.length(), upload.documentId());
		}
		try {
			long size = Math.min(Files.size(file(upload.id())), upload.length() - 1);
			return new Progress(size, upload.length(), null);
		}
		catch (IOException ex) {
			throw Problem.absent();
		}
	}

	private long write(PartialUpload upload, long offset, InputStream content) throws IOException {
		try (FileChannel channel = FileChannel.open(file(upload.id()), StandardOpenOption.WRITE);
				Closeable safe = () -> channel.force(true)) {
			channel.truncate(offset).position(offset);
			long here = offset + this.incoming.copy(new Bounded(content, upload.length() - offset),
					this.incoming.to(channel), channel);
			refuseMore(upload, content);
			return here;
		}
		catch (IOException ex) {
			throw this.incoming.orFull(ex);
		}
	}

	/** What is longer than announced is another file, or a length that is wrong. */
	private static void refuseMore(PartialUpload upload, InputStream content) throws IOException {
		if (content.read() >= 0) {
			throw Problem.file(TOO_LONG, "document.longer", upload.fileName(), upload.length());
		}
	}

	private void finish(Viewer viewer, PartialUpload upload) throws IOException {
		try {
			Received received = this.incoming.complete(file(upload.id()));
			DocumentView kept = this.documents.keep(viewer, upload.practiceId(), upload.sending(), received);
			this.uploads.became(upload.id(), kept.id());
			this.incoming.drop(received);
		}
		catch (Problem refused) {
			if (refused.status() < 500) {
				drop(upload.id());
			}
			throw refused;
		}
	}

	private void drop(UUID id) {
		try {
			Files.deleteIfExists(file(id));
			this.uploads.forget(id);
		}
		catch (IOException ex) {
			throw unreachable(ex);
		}
	}

	private static Problem unreachable(Exception ex) {
		LOG.error("An upload could not go on", ex);
		return Problem.file(503, "document.storeFails");
	}

	private Path file(UUID id) {
		return this.incoming.folder().resolve(id + ".part");
	}

	/**
	 * How far an upload has come.
	 *
	 * @param offset bytes that are here
	 * @param length bytes of the whole file
	 * @param document what it has become
	 */
	public record Progress(long offset, long length, @Nullable UUID document) {
	}

}
