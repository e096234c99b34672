package it.siz.commission;

/**
 * A requirement that is not met, in the words of the table.
 *
 * @param remedy what would mend it
 */
public record Reason(String condition, String reason, String remedy) {
}
