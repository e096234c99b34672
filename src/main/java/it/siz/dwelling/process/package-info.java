/** What the process of an assignment calls. */
@NullMarked
package it.siz.dwelling.process;

import org.jspecify.annotations.NullMarked;
