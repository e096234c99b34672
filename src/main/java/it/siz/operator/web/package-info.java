/** Pages and calls of sign-in. */
@NullMarked
package it.siz.operator.web;

import org.jspecify.annotations.NullMarked;
