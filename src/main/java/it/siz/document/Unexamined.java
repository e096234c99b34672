package it.siz.document;

/**
 * A content that a document names and that nobody has examined.
 *
 * @param fileName of the latest document that has it
 * @param type of that document, for the rule of PDF/A
 */
record Unexamined(String sha256, String storageKey, String fileName, String type) {
}
