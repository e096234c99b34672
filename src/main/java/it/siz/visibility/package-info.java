/** dmn/visibility.dmn as scopes for a viewer, cached per rule version. */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "decision" })
@NullMarked
package it.siz.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
