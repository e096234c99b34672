/**
 * Bodies that report to an office of the Ambito without an account here (FAQ Flusso SELF
 * 1): their people sign in through a broker of SPID and CIE and see a small site of their
 * own, with their reports and nothing else.
 */
@ApplicationModule(allowedDependencies = { "kernel", "startup", "operator", "form", "workflow", "practice", "document",
		"examination", "broker" })
@NullMarked
package it.siz.reporter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
