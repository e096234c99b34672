/**
 * What the console says at start-up: the one line of a refusal, and the address and times
 * of a success.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.siz.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
