package it.siz.subject;

import it.siz.operator.Viewer;

/**
 * Somebody is about to search the registry, and nobody has been shown yet: a listener may
 * refuse it by throwing a {@link it.siz.kernel.Problem}.
 */
public record SubjectSearching(Viewer viewer) {
}
