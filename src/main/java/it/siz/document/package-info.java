/**
 * Files of a practice, and the signed papers of a person: streaming upload, detection,
 * storage, required documents.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "practice", "decision", "visibility",
		"workflow", "examination", "form" })
@NullMarked
package it.siz.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
