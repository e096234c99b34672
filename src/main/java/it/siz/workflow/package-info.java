/**
 * The engine behind domain words: start, submit, signal by record id; deployment and its
 * gate.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "form" })
@NullMarked
package it.siz.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
