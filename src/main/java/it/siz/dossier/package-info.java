/** The whole of one practice on paper: data, documents, requests, diary, chronology. */
@ApplicationModule(
		allowedDependencies = { "kernel", "operator", "subject", "practice", "document", "measure", "print" })
@NullMarked
package it.siz.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
