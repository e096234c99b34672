/**
 * INPS as we ask it: one attestation of ISEE by codice fiscale. Off unless configured;
 * then attestations are registered by hand.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package it.siz.inps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
