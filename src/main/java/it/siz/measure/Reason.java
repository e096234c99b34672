package it.siz.measure;

/**
 * Why an intervention cannot be admitted, in the words of the decision table.
 *
 * @param condition the requirement that lacks
 * @param remedy what can be done about it; empty when nothing can
 */
public record Reason(String condition, String reason, String remedy) {
}
