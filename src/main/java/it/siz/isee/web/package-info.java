/** Pages and REST interface of attestations of ISEE. */
@NullMarked
package it.siz.isee.web;

import org.jspecify.annotations.NullMarked;
