/** Pages and REST interface of households. */
@NullMarked
package it.siz.household.web;

import org.jspecify.annotations.NullMarked;
