package it.siz.monitor;

/**
 * What one operator of the unit follows.
 *
 * @param practices open practices he or she owns
 * @param tasks tasks that wait in them
 * @param late those that are overdue
 */
public record Load(String operator, int practices, int tasks, int late) {
}
