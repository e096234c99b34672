/**
 * The engine's view of our operators: read-only identities, one sign-in, what each role
 * may see of the stock web applications.
 */
@NullMarked
package it.siz.operator.process;

import org.jspecify.annotations.NullMarked;
