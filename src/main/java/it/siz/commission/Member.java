package it.siz.commission;

import java.util.UUID;

/** Somebody who belongs to a session, there or not. */
public record Member(UUID id, String name, boolean present) {
}
