/** Figures of a unit as pictures with their tables: deadlines and workload. */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "visibility", "practice" })
@NullMarked
package it.siz.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
