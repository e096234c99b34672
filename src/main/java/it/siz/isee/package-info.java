/**
 * Attestations of ISEE: the register, the one valid on a day, what it fills in, and the
 * warning before it expires.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "household", "workflow", "form", "practice",
		"inps", "document", "examination" })
@NullMarked
package it.siz.isee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
