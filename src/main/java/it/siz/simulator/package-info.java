/**
 * Systems of others, as real HTTP servers that refuse what the real ones refuse; all they
 * know is invented.
 */
@ApplicationModule(allowedDependencies = { "kernel", "inps" })
@NullMarked
package it.siz.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
