/** Layout, navigation, errors as pages and as problem+json. */
@ApplicationModule(allowedDependencies = { "kernel", "operator", "commission", "dwelling" })
@NullMarked
package it.siz.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
