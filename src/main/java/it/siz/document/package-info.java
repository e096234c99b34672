/** Files of a practice: streaming upload, detection, storage, required documents. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "practice", "decision", "visibility", "workflow", "examination" })
@NullMarked
package it.siz.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
