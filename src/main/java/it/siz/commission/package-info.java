/**
 * The Commissione Casa: referrals checked by the rules, sessions with agenda and minutes,
 * outcomes, and the contribution that follows.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "subject", "practice", "workflow", "visibility",
		"decision", "intervention", "print", "document" })
@NullMarked
package it.siz.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
