package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files in 256 folders beside what comes in: one move puts a file to its place, and both
 * folders are on disk (fsync) before its row commits.
 */
class DiskStore implements DocumentStore {

	private final Incoming incoming;

	DiskStore(Incoming incoming) {
		this.incoming = incoming;
	}

	@Override
	public void keep(Received received, String key) throws IOException {
		Path place = place(key);
		Files.createDirectories(place.getParent());
		if (!Files.exists(place) || Files.size(place) != received.size()) {
			Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
		}
		force(place.getParent());
		force(this.incoming.directory());
	}

	@Override
	public InputStream open(String key) throws IOException {
		return Files.newInputStream(place(key));
	}

	@Override
	public void discard(String key) throws IOException {
		Files.deleteIfExists(place(key));
	}

	/** One folder at a time. */
	@Override
	public void olderThan(Instant moment, Consumer<List<String>> some) throws IOException {
		try (Stream<Path> folders = Files.list(this.incoming.directory())) {
			for (Path folder : folders.filter(DiskStore::ours).toList()) {
				some.accept(Incoming.files(folder, moment).stream().map(this::key).toList());
			}
		}
	}

	private static boolean ours(Path folder) {
		return folder.getFileName().toString().length() == 2 && Files.isDirectory(folder);
	}

	private String key(Path file) {
		return this.incoming.directory().relativize(file).toString().replace('\\', '/');
	}

	private Path place(String key) {
		return this.incoming.directory().resolve(key);
	}

	/**
	 * The entry of the folder must be on disk too. Windows cannot open a folder, and
	 * writes its entries with the file; where it opens, a failing fsync is a failure.
	 */
	private static void force(Path folder) throws IOException {
		FileChannel channel;
		try {
			channel = FileChannel.open(folder, StandardOpenOption.READ);
		}
		catch (IOException ex) {
			return;
		}
		try (channel) {
			channel.force(true);
		}
	}

}
