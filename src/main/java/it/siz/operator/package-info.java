/**
 * People who sign in, their roles and units; sign-in, unit choice, passwords and
 * accounts; the engine's read-only identity provider.
 */
@ApplicationModule(allowedDependencies = { "kernel", "startup" })
@NullMarked
package it.siz.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
