/**
 * Interventions that practices end in: for now the economic ones, paid in instalments.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package it.siz.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
