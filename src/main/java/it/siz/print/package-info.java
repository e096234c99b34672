/** Paper: a page as a tagged PDF on A4 that an office can file. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.siz.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
