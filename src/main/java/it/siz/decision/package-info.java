/** The typed doorway to DMN: the only user of the DMN engine. */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package it.siz.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
