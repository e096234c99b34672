package it.siz.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import it.siz.startup.StartRefused;

/**
 * The directory that holds everything of the embedded database, readable by its owner
 * only. {@code cluster} counts as complete once {@code ready} stands beside it; before
 * that no case data can be in it.
 */
record DataDirectory(Path home) {

	private static final String MAJOR = "17";

	private static final long ROOM = 300L << 20;

	static DataDirectory open(Path home) throws IOException {
		try {
			Files.createDirectories(home);
			ownerOnly(home, "rwx------");
		}
		catch (AccessDeniedException ex) {
			throw StartRefused.of("database.notWritable", home).because(ex);
		}
		if (!Files.isWritable(home)) {
			throw StartRefused.of("database.notWritable", home);
		}
		if (Files.getFileStore(home).getUsableSpace() < ROOM) {
			throw StartRefused.of("database.diskFull", home, ROOM >> 20);
		}
		return new DataDirectory(home);
	}

	Path cluster() {
		return this.home.resolve("cluster");
	}

	/**
	 * Moves the remains of an interrupted first start aside and refuses the cluster of
	 * another major version.
	 */
	void check() throws IOException {
		Path version = cluster().resolve("PG_VERSION");
		if (Files.exists(cluster()) && !ready()) {
			Files.move(cluster(), this.home.resolve("cluster.incomplete-" + System.currentTimeMillis()));
		}
		else if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
			throw StartRefused.of("database.otherVersion", this.home, Files.readString(version).strip(), MAJOR);
		}
	}

	boolean ready() {
		return Files.exists(this.home.resolve("ready"));
	}

	void markReady() throws IOException {
		Files.writeString(this.home.resolve("ready"), MAJOR);
	}

	static void ownerOnly(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
