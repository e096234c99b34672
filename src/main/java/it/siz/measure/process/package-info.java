/** What the processes of a call and of an application ask of the measure. */
@NullMarked
package it.siz.measure.process;

import org.jspecify.annotations.NullMarked;
