/** The site of external reporters. */
@NullMarked
package it.siz.reporter.web;

import org.jspecify.annotations.NullMarked;
