@NullMarked
package it.siz.consultation.web;

import org.jspecify.annotations.NullMarked;
