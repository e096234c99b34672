/** Pages and calls of the local OpenID provider. */
@NullMarked
package it.siz.broker.web;

import org.jspecify.annotations.NullMarked;
