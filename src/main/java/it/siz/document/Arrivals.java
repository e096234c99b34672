package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import it.siz.document.DocumentStore.Received;
import it.siz.examination.Examination;
import it.siz.examination.FileKind;
import it.siz.kernel.Problem;

/**
 * Files that come in: on disk and examined before a row names them, so that no database
 * connection waits for one.
 */
@Component
class Arrivals {

	private final DocumentStore store;

	private final Examination examination;

	Arrivals(DocumentStore store, Examination examination) {
		this.store = store;
		this.examination = examination;
	}

	/**
	 * @param type of document, for the rule of PDF/A
	 * @param kept what becomes of it; a file that was not kept goes
	 * @throws Problem 415 when it is refused, 507 when the disk is nearly full
	 */
	<T> T take(InputStream content, @Nullable String fileName, String type, Function<Arrival, T> kept) {
		try {
			Received received = this.store.receive(content);
			try {
				return kept.apply(examined(received, FileName.clean(String.valueOf(fileName)), type));
			}
			finally {
				this.store.drop(received);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Arrival examined(Received received, String name, String type) {
		if (received.size() == 0) {
			throw Problem.file(415, "document.empty", name);
		}
		return new Arrival(name, this.examination.examine(received.file(), received.sha256(), name, type), received);
	}

	/**
	 * Puts it in its place, within the transaction of the row that will name it: without
	 * the row the file goes again.
	 * @return the key of its place
	 */
	String keep(Arrival arrival) {
		try {
			String key = this.store.keep(arrival.received());
			TransactionSynchronizationManager.registerSynchronization(new DiscardOnRollback(this.store, key));
			return key;
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
