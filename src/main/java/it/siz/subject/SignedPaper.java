package it.siz.subject;

import java.util.UUID;

/**
 * The file of a signed privacy notice.
 *
 * @param file its name
 * @param size in bytes
 */
public record SignedPaper(UUID id, String file, String mediaType, long size) {
}
