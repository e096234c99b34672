/** Open tasks of a viewer in one SQL query. */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "practice", "workflow", "visibility", "form" })
@NullMarked
package it.siz.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
