/** The durable embedded PostgreSQL, when no external one is configured. */
@ApplicationModule(allowedDependencies = { "startup" })
@NullMarked
package it.siz.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
