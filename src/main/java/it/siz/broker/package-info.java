/**
 * A local OpenID provider for the demonstration: invented citizens and bodies, so that
 * the site of reporters works at once. No production knows it.
 */
@ApplicationModule(allowedDependencies = "operator")
@NullMarked
package it.siz.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
