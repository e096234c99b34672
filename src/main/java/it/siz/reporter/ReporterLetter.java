package it.siz.reporter;

/**
 * There is news for a reporter. Published in the transaction of the news; the letter says
 * no more than that.
 *
 * @param email where to, as the broker said it
 */
public record ReporterLetter(String email) {
}
