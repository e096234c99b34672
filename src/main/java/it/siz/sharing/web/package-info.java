/** Pages and REST of assignments. */
@NullMarked
package it.siz.sharing.web;

import org.jspecify.annotations.NullMarked;
