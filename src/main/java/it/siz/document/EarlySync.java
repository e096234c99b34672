package it.siz.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Has what is there of a file written to the disk while the rest still comes in: left to
 * the end, the system would write gigabytes while the sender waits. One thread for all
 * files, as there is one disk. Whether the file is safe only its last fsync says.
 */
final class EarlySync {

	private static final Executor DISK = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "documents-sync");
		thread.setDaemon(true);
		return thread;
	});

	private final FileChannel channel;

	private CompletableFuture<Void> under = CompletableFuture.completedFuture(null);

	EarlySync(FileChannel channel) {
		this.channel = channel;
	}

	/** Nothing happens while the one before is not done. */
	void begin() {
		if (this.under.isDone()) {
			this.under = CompletableFuture.runAsync(this::sync, DISK);
		}
	}

	private void sync() {
		try {
			this.channel.force(false);
		}
		catch (IOException ex) {
			// The file is closed already, or its last fsync will meet the same.
		}
	}

}
