package it.siz.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import it.siz.startup.StartRefused;

/**
 * The embedded database while it starts. The directory is locked and checked at once, so
 * that a second instance stops before anything else happens; the server then starts
 * beside the application, which needs seconds to read its classes.
 */
final class DatabaseStart implements AutoCloseable {

	private final DirectoryLock lock;

	private final CompletableFuture<EmbeddedDatabase> database;

	private DatabaseStart(DirectoryLock lock, CompletableFuture<EmbeddedDatabase> database) {
		this.lock = lock;
		this.database = database;
	}

	static DatabaseStart begin(DatabaseSettings settings) throws IOException {
		DataDirectory directory = DataDirectory.open(settings.home());
		DirectoryLock lock = DirectoryLock.take(directory.home());
		return new DatabaseStart(lock, CompletableFuture.supplyAsync(() -> start(directory, settings)));
	}

	private static EmbeddedDatabase start(DataDirectory directory, DatabaseSettings settings) {
		try {
			Orphan.stop(directory.cluster()); // it may hold the port
			requireFree(settings.port());
			return EmbeddedDatabase.start(directory, settings);
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			throw StartRefused.of("database.failed", directory.home(), String.valueOf(ex.getMessage())).because(ex);
		}
	}

	private static void requireFree(int port) {
		if (port == 0) {
			return;
		}
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			probe.setReuseAddress(true);
		}
		catch (IOException ex) {
			throw StartRefused.of("database.portBusy", Integer.toString(port)).because(ex);
		}
	}

	/**
	 * Waits until the server answers.
	 * @throws StartRefused when it did not start
	 */
	EmbeddedDatabase ready() {
		try {
			return this.database.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof StartRefused refused) ? refused : ex;
		}
	}

	@Override
	public void close() throws IOException {
		try (this.lock) {
			if (!this.database.isCompletedExceptionally()) {
				ready().close();
			}
		}
		catch (StartRefused ex) {
			// It never ran, and whoever asked for it has been told.
		}
	}

}
