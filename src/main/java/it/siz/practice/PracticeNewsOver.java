package it.siz.practice;

import java.util.UUID;

/**
 * What {@link PracticeNews} had told of a practice is no longer true: nobody has to act
 * on it any more.
 *
 * @param code key of the sentence
 */
public record PracticeNewsOver(UUID practice, String code) {
}
