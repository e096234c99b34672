package it.siz.subject;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That an operator has seen a difference between a code and the person, and why it is
 * right.
 *
 * @param fields of the REST contract
 */
public record ConfirmationView(List<String> fields, String reason, @Nullable String by, Instant at) {

}
