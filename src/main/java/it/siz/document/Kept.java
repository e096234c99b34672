package it.siz.document;

/**
 * A content that rows name, with what it has to be.
 *
 * @param size in bytes
 * @param sha256 hexadecimal
 */
record Kept(String storageKey, long size, String sha256) {
}
