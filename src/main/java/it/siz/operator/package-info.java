/**
 * People who sign in, their roles and units; sign-in, unit choice, the engine's read-only
 * identity provider.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package it.siz.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
