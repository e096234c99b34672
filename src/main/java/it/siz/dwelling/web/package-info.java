/** Pages and REST of dwellings and their offers. */
@NullMarked
package it.siz.dwelling.web;

import org.jspecify.annotations.NullMarked;
