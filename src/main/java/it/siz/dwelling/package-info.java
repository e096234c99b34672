/** Dwellings, whom they fit by the rules, and their offers until one is accepted. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "subject", "practice", "workflow", "visibility", "decision" })
@NullMarked
package it.siz.dwelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
