/**
 * Two records of one person: found before and after they come to be, united, parted
 * again.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "practice" })
@NullMarked
package it.siz.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
