package it.siz.document;

import java.util.UUID;

/**
 * A paper that the application printed and keeps as it was.
 *
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
public record OwnPaper(UUID id, String fileName, String mediaType, long size, String sha256) {
}
