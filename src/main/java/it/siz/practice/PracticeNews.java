package it.siz.practice;

import java.util.UUID;

/**
 * Something happened to a practice that one operator must know, and that its steps do not
 * tell. Published by whichever module knows, in its transaction.
 *
 * @param operator who is to be told
 * @param code key of the sentence in the bundles, with the practice's code and `about` as
 * arguments
 * @param about what it concerns, such as the name of an intervention
 */
public record PracticeNews(Practice practice, UUID operator, String code, String about) {
}
