package it.siz.visibility;

/**
 * One row of visibility.dmn that speaks for a viewer.
 *
 * @param id rule id in the table, for "Dettagli della regola"
 */
public record Rule(String id, int version, String kind, Action action, Scope scope) {
}
