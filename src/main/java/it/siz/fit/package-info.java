/**
 * Whether the models of a service fit together and keep to the names by which the
 * application finds them (ADR 0026): asked before they are deployed, and by the build.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "workflow", "visibility", "document" })
@NullMarked
package it.siz.fit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
