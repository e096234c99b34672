package it.siz.operator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of an account's history; never changed, never deleted.
 *
 * @param code message key of what was done
 * @param args its placeholders: names of units, codes of roles
 * @param by name of who did it; null when it was the system or somebody not signed in
 */
public record AccountChange(String code, List<String> args, @Nullable String by, Instant at) {
}
