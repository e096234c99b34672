@NullMarked
package it.siz.duplicate.web;

import org.jspecify.annotations.NullMarked;
