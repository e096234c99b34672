package it.siz.document;

import java.nio.file.Path;

/**
 * What came in and is not kept yet.
 *
 * @param file where it waits, on a disk of this machine
 * @param size in bytes
 * @param sha256 hexadecimal
 */
record Received(Path file, long size, String sha256) {

	/** Under which every store keeps it: the same content has one place. */
	String key() {
		return this.sha256.substring(0, 2) + '/' + this.sha256;
	}

}
