/** The registry of persons. */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
