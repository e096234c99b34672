@NullMarked
package it.siz.guide.web;

import org.jspecify.annotations.NullMarked;
