/** Reads .form files and validates answers exactly as form-js does; keeps drafts. */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
