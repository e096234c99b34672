/**
 * Values and refusals that every module speaks: codice fiscale, faults, working days. No
 * beans.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package it.siz.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
