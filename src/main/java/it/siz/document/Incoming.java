package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/**
 * Takes files in with constant memory, hashed on the way and safe on disk (fsync) at
 * their end, and lets them wait there until they are looked at and kept.
 */
@Component
class Incoming {

	private static final int BUFFER = 1 << 17;

	/** Every 64 MB the free space is looked at, and what is there goes to the disk. */
	private static final int LOOKS = 26;

	/** With less than this left, in bytes, a write fails for want of room. */
	private static final long NO_ROOM = 1 << 20;

	private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

	private final Path directory;

	private final double freeFloor;

	/**
	 * @param freeFloor share of the disk that stays free: a full disk would stop the
	 * database as well
	 */
	Incoming(@Value("${siz.documents.directory}") String directory,
			@Value("${siz.documents.free-floor:0.05}") double freeFloor) throws IOException {
		this.directory = Path.of(directory).toAbsolutePath();
		this.freeFloor = freeFloor;
		Files.createDirectories(folder());
	}

	/** Of the documents, with what comes in below it. */
	Path directory() {
		return this.directory;
	}

	Path folder() {
		return this.directory.resolve("incoming");
	}

	/**
	 * @throws Problem 507 when the disk is full or nearly so; nothing of the file stays
	 */
	Received receive(InputStream content) throws IOException {
		refuseWhenFull(0);
		Path file = folder().resolve(UUID.randomUUID().toString());
		boolean complete = false;
		MessageDigest sha256 = Sha256.digest();
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(to(channel), sha256)) {
			long size = copy(content, out, channel);
			channel.force(true);
			complete = true;
			return new Received(file, size, Sha256.hex(sha256));
		}
		catch (IOException ex) {
			throw orFull(ex);
		}
		finally {
			if (!complete) {
				Files.deleteIfExists(file);
			}
		}
	}

	/** Where the bytes of a file go. */
	OutputStream to(FileChannel channel) {
		return Channels.newOutputStream(channel);
	}

	/**
	 * Asked before what is half written goes and there is room again. The system's words
	 * may be Italian, so the room is looked at; a quota is full while the disk is not.
	 * @return the failure, when it is another
	 * @throws Problem 507 when there is no room
	 */
	IOException orFull(IOException failure) throws IOException {
		String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		if (words.contains("no space left") || words.contains("quota")
				|| Files.getFileStore(this.directory).getUsableSpace() < NO_ROOM) {
			LOG.error("No room for documents in {}", this.directory, failure);
			throw Problem.file(507, "document.diskFull");
		}
		return failure;
	}

	/**
	 * To the end of what is sent; says how much it was.
	 * @param channel of the file behind the stream
	 */
	long copy(InputStream content, OutputStream out, FileChannel channel) throws IOException {
		EarlySync disk = new EarlySync(channel);
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int more = pass(content, buffer, out); more > 0; more = pass(content, buffer, out)) {
			if (size >> LOOKS != (size + more) >> LOOKS) {
				refuseWhenFull(0);
				disk.begin();
			}
			size += more;
		}
		return size;
	}

	/**
	 * A form hands on four kilobytes at a time, and each write has its price: the disk
	 * gets them together. What has arrived before the line broke is written as well.
	 * @return how many bytes; 0 at the end
	 */
	private static int pass(InputStream content, byte[] buffer, OutputStream out) throws IOException {
		int filled = 0;
		try {
			for (int read = 0; read >= 0
					&& filled < buffer.length; read = content.read(buffer, filled, buffer.length - filled)) {
				filled += read;
			}
			return filled;
		}
		finally {
			out.write(buffer, 0, filled);
		}
	}

	/** A file that is here already, read through. */
	Received complete(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return new Received(file, Files.size(file), Sha256.of(content));
		}
	}

	/** Drops what was received and not kept; nothing happens when it was. */
	void drop(Received received) throws IOException {
		Files.deleteIfExists(received.file());
	}

	/** What a crash has left behind. */
	void sweep(Instant before) throws IOException {
		for (Path file : files(folder(), before)) {
			Files.deleteIfExists(file);
		}
	}

	/** Files of a folder that nobody has written to since this moment. */
	static List<Path> files(Path folder, Instant before) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).filter(file -> olderThan(file, before)).toList();
		}
	}

	private static boolean olderThan(Path file, Instant moment) {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * @param more bytes that are announced
	 */
	void refuseWhenFull(long more) throws IOException {
		FileStore disk = Files.getFileStore(this.directory);
		if (disk.getUsableSpace() - more < disk.getTotalSpace() * this.freeFloor) {
			throw Problem.file(507, "document.diskFull");
		}
	}

}
