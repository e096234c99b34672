/** Calls with windows and budgets, eligibility with reasons, requested interventions. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "practice", "decision", "workflow", "subject", "visibility" })
@NullMarked
package it.siz.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
