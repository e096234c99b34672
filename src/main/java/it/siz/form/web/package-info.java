/** Drafts of the forms of pages: over REST, and their end when the form was sent. */
@NullMarked
package it.siz.form.web;

import org.jspecify.annotations.NullMarked;
