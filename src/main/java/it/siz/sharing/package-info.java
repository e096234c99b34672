/** Assignments of practices beyond their unit, and handing over within it. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "visibility", "practice", "document", "form", "workflow" })
@NullMarked
package it.siz.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
