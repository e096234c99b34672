package it.siz.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import it.siz.startup.StartRefused;

/**
 * One running instance per data directory. The operating system drops the lock when the
 * process dies, however it dies.
 */
final class DirectoryLock implements AutoCloseable {

	/**
	 * Directories held by this process. Asked before the file is opened: closing any
	 * second channel on the file would drop the process's own lock on POSIX systems.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path home;

	private final FileLock lock;

	private DirectoryLock(Path home, FileLock lock) {
		this.home = home;
		this.lock = lock;
	}

	static DirectoryLock take(Path home) throws IOException {
		if (!HELD.add(home)) {
			throw StartRefused.of("database.inUse", home);
		}
		try {
			return new DirectoryLock(home, lock(home));
		}
		catch (IOException | RuntimeException ex) {
			HELD.remove(home);
			throw ex;
		}
	}

	private static FileLock lock(Path home) throws IOException {
		FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return lock;
			}
		}
		catch (OverlappingFileLockException ex) {
			// Same process, another class loader: held all the same.
		}
		channel.close();
		throw StartRefused.of("database.inUse", home);
	}

	@Override
	public void close() throws IOException {
		this.lock.acquiredBy().close();
		HELD.remove(this.home);
	}

}
