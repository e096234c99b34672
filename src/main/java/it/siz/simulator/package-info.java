/**
 * Systems of others (PDND, ANPR, INPS) as real HTTP servers on the loopback address that
 * refuse what the real ones refuse; all they know is invented. The one of ANPR shares no
 * code with the client, so that each verifies the other.
 */
@ApplicationModule(allowedDependencies = { "kernel", "inps" })
@NullMarked
package it.siz.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
