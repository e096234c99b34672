/**
 * What a file really is, whether it may be kept and what it says: read in a process of
 * its own, so that a hostile file costs one sentence and never the application.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
