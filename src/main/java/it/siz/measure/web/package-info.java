/** Calls, eligibility and requested interventions over REST. */
@NullMarked
package it.siz.measure.web;

import org.jspecify.annotations.NullMarked;
