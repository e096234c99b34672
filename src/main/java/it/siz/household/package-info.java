/**
 * Who lives or counts together: the registered, the actual and the ISEE household, each a
 * dated set of members.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject" })
@NullMarked
package it.siz.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
