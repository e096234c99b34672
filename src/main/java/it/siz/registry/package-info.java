/**
 * ANPR and the registry of persons side by side: import, refresh, and who has to know
 * when somebody has died or moved.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "anpr", "subject", "practice" })
@NullMarked
package it.siz.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
