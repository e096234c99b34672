/**
 * Lists of practices as people work with them: filters, columns, saved searches, several
 * at once, export, and what was opened last.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "visibility", "practice", "workflow", "sharing", "worklist" })
@NullMarked
package it.siz.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
