/**
 * Who looked at which persons of the registry, when and why; and how much one may search.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "print" })
@NullMarked
package it.siz.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
