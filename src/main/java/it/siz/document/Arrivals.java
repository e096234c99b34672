package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import it.siz.examination.Examination;
import it.siz.examination.FileKind;
import it.siz.kernel.Problem;

/**
 * Files that come in: on disk and examined before a row names them, so that no database
 * connection waits for one.
 */
@Component
class Arrivals {

	private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

	private final Incoming incoming;

	private final KeptFiles files;

	private final Examination examination;

	Arrivals(Incoming incoming, KeptFiles files, Examination examination) {
		this.incoming = incoming;
		this.files = files;
		this.examination = examination;
	}

	/**
	 * @param use what becomes of it; a file that was not kept goes, whatever happens
	 * @throws Problem 507 when the disk is nearly full, 503 when the store cannot be
	 * reached
	 */
	<T> T take(InputStream content, Function<Received, T> use) {
		try {
			Received received = this.incoming.receive(content);
			try {
				return use.apply(received);
			}
			finally {
				this.incoming.drop(received);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.error("A document could not be kept", ex);
			throw Problem.file(503, "document.storeFails");
		}
	}

	/**
	 * Looks at what has come in, which may take its time.
	 * @param type of document, for the rule of PDF/A
	 * @throws Problem 415 when it is refused, 507 when there is no room to unpack it
	 */
	Arrival examined(Received received, @Nullable String fileName, String type) {
		String name = FileName.clean(String.valueOf(fileName));
		if (received.size() == 0) {
			throw Problem.file(415, "document.empty", name);
		}
		roomForEnvelope(received, name);
		return new Arrival(name, this.examination.examine(received.file(), received.sha256(), name, type), received);
	}

	/** What is inside one is unpacked beside it: without room it would seem damaged. */
	private void roomForEnvelope(Received received, String name) {
		try {
			if (FileKind.named(name).orElse(null) == FileKind.P7M) {
				this.incoming.refuseWhenFull(received.size());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Puts it in its place, within the transaction of the row that will name it: without
	 * the row the file goes again.
	 * @return the key of its place
	 */
	String keep(Arrival arrival) {
		try {
			return this.files.keep(arrival.received());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param name without paths and what else does not belong in a name
	 */
	record Arrival(String name, FileKind kind, Received received) {
	}

}
