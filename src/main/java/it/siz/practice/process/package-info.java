/** What the processes of practices call. */
@NullMarked
package it.siz.practice.process;

import org.jspecify.annotations.NullMarked;
