@NullMarked
package it.siz.monitor.web;

import org.jspecify.annotations.NullMarked;
