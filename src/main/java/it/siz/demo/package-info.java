/**
 * Persons and applications of the demonstration, loaded once through the same services
 * that people use.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "household", "practice", "workflow",
		"document", "worklist", "measure", "ranking", "commission", "dwelling" })
@NullMarked
package it.siz.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
