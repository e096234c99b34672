/** Order, ties, budget lines, cut-off, approval, sealing, roll-down. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "measure", "practice", "decision", "workflow", "visibility" })
@NullMarked
package it.siz.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
