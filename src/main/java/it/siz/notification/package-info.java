/** What an operator must know; listens to events only. */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "practice", "workflow", "worklist", "reporter" })
@NullMarked
package it.siz.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
