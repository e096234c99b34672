package it.siz.operator;

import java.util.List;
import java.util.UUID;

/**
 * Something that one operator must know and that concerns no practice. Published by
 * whichever module knows, in its transaction.
 *
 * @param operator who is to be told
 * @param code key of the sentence in the bundles
 * @param args of the sentence
 */
public record OfficeNews(UUID operator, String code, List<String> args) {
}
