package it.siz.operator;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An operator as colleagues see him or her: "operatore di riferimento" with the ways to
 * reach that person.
 */
public record OperatorView(UUID id, String username, String name, @Nullable String phone, @Nullable String email) {
}
