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

	/**
	 * A twentieth of the disk stays free: a full disk would stop the database as well.
	 */
	private static final double FREE_FLOOR = 0.05;

	private final Path directory;

	DocumentStore(@Value("${siz.documents.directory}") String directory) throws IOException {
		this.directory = Path.of(directory).toAbsolutePath();
		Files.createDirectories(this.directory.resolve("incoming"));
	}

	Path directory() {
		return this.directory;
	}

	/** Takes in what is sent, not yet at its place. */
	Received receive(InputStream content) throws IOException {
		refuseWhenFull();
		Path file = this.directory.resolve("incoming").resolve(UUID.randomUUID().toString());
		MessageDigest sha256 = sha256();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), sha256)) {
			long size = content.transferTo(out);
			channel.force(true);
			return new Received(file, size, HexFormat.of().formatHex(sha256.digest()));
		}
		catch (IOException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	/** Moves it to its place for good; the key finds it again. */
	String keep(Received received) throws IOException {
		String id = received.file().getFileName().toString();
		String key = id.substring(0, 2) + "/" + id;
		Path place = this.directory.resolve(key);
		Files.createDirectories(place.getParent());
		Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
		force(place.getParent());
		return key;
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
		if (disk.getUsableSpace() < disk.getTotalSpace() * FREE_FLOOR) {
			throw Problem.file(413, "document.diskFull");
		}
	}

	/**
	 * The entry of the folder must be on disk too; some systems cannot open a folder, and
	 * need not.
	 */
	private static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Windows: directories cannot be opened, their entries are written with the
			// file.
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
