package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * Files on disk, written with constant memory and safe there (fsync of file and folder)
 * before their row commits. What has no row in the end is swept later.
 */
@Component
class DocumentStore {

	private static final int BUFFER = 1 << 16;

	/** The free space is looked at again every 64 MB. */
	private static final int LOOKS = 26;

	private final Path directory;

	private final double freeFloor;

	/**
	 * @param freeFloor share of the disk that stays free: a full disk would stop the
	 * database as well
	 */
	DocumentStore(@Value("${siz.documents.directory}") String directory,
			@Value("${siz.documents.free-floor:0.05}") double freeFloor) throws IOException {
		this.directory = Path.of(directory).toAbsolutePath();
		this.freeFloor = freeFloor;
		Files.createDirectories(this.directory.resolve("incoming"));
	}

	Path directory() {
		return this.directory;
	}

	/** Takes in what is sent, not yet at its place. */
	Received receive(InputStream content) throws IOException {
		refuseWhenFull();
		Path file = this.directory.resolve("incoming").resolve(UUID.randomUUID().toString());
		boolean complete = false;
		MessageDigest sha256 = sha256();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), sha256)) {
			long size = copy(content, out);
			channel.force(true);
			complete = true;
			return new Received(file, size, HexFormat.of().formatHex(sha256.digest()));
		}
		finally {
			if (!complete) {
				Files.deleteIfExists(file);
			}
		}
	}

	private long copy(InputStream content, OutputStream out) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			out.write(buffer, 0, read);
			if (size >> LOOKS != (size + read) >> LOOKS) {
				refuseWhenFull();
			}
			size += read;
		}
		return size;
	}

	/** Moves it to its place for good; the key finds it again. */
	String keep(Received received) throws IOException {
		String id = received.file().getFileName().toString();
		String key = id.substring(0, 2) + "/" + id;
		Path place = this.directory.resolve(key);
		Files.createDirectories(place.getParent());
		Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
		force(place.getParent());
		force(this.directory);
		return key;
	}

	/** Drops what was received and not kept; nothing happens when it was. */
	void drop(Received received) throws IOException {
		Files.deleteIfExists(received.file());
	}

	InputStream open(String key) throws IOException {
		return Files.newInputStream(this.directory.resolve(key));
	}

	void discard(String key) {
		try {
			Files.deleteIfExists(this.directory.resolve(key));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void refuseWhenFull() throws IOException {
		FileStore disk = Files.getFileStore(this.directory);
		if (disk.getUsableSpace() < disk.getTotalSpace() * this.freeFloor) {
			throw Problem.file(507, "document.diskFull");
		}
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

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came in, with its length in bytes and its SHA-256 in hexadecimal. */
	record Received(Path file, long size, String sha256) {
	}

}
