/**
 * The practice: kind, subject, owner, unit, state, answers, timeline; turns scopes into
 * SQL predicates.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "visibility", "subject", "household", "workflow", "form" })
@NullMarked
package it.siz.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
