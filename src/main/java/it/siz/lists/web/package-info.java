/** Pages of lists. */
@NullMarked
package it.siz.lists.web;

import org.jspecify.annotations.NullMarked;
