/**
 * The national register of residents (ANPR) over PDND, behind the port {@link Anpr}.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.anpr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
