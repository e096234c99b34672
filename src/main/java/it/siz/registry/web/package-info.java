@NullMarked
package it.siz.registry.web;

import org.jspecify.annotations.NullMarked;
