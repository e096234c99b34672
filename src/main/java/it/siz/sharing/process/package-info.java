/** What the process of an assignment calls. */
@NullMarked
package it.siz.sharing.process;

import org.jspecify.annotations.NullMarked;
