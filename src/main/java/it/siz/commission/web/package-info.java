/** Pages and REST of the Commissione Casa. */
@NullMarked
package it.siz.commission.web;

import org.jspecify.annotations.NullMarked;
