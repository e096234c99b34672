/** Help in the pages: guides, abbreviations, tour of first use, language. */
@ApplicationModule(allowedDependencies = { "kernel", "operator" })
@NullMarked
package it.siz.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
