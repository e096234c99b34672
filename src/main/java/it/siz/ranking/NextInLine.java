package it.siz.ranking;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A request that freed money reaches.
 *
 * @param position in the sealed ranking
 * @param left what remains of the line afterwards, in euro
 */
public record NextInLine(UUID request, String line, int position, String code, BigDecimal amount, BigDecimal left) {
}
