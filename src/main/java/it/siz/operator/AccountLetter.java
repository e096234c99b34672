package it.siz.operator;

import java.util.UUID;

/**
 * A link has to reach somebody by mail. The link itself is made when the letter leaves:
 * nothing that waits to be sent can be used.
 */
public record AccountLetter(UUID operator, LinkPurpose purpose) {
}
