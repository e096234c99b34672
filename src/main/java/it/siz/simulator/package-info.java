/**
 * Imitates PDND and ANPR as a real HTTP server on the loopback address, with invented
 * families. Shares no code with the client, so that each verifies the other.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package it.siz.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
