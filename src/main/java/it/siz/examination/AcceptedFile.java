package it.siz.examination;

/**
 * Whether a kind of file may be kept.
 *
 * @param macros whether it may carry macros
 */
public record AcceptedFile(FileKind kind, boolean accepted, boolean macros) {
}
