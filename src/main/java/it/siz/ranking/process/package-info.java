/** What the process of a call asks of its ranking. */
@NullMarked
package it.siz.ranking.process;

import org.jspecify.annotations.NullMarked;
