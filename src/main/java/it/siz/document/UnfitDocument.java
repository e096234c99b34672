package it.siz.document;

import java.time.Instant;

/**
 * A document of before that would not be taken today.
 *
 * @param practice number of the practice as people write it
 * @param type of the document
 * @param uploaded when the file came
 * @param why a word of the bundles, document.unfit.*
 */
public record UnfitDocument(String practice, String type, Instant uploaded, String why) {
}
