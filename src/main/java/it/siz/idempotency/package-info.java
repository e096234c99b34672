/**
 * The header Idempotency-Key of the REST contract: a POST that is sent again is answered
 * again, and done once.
 */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
