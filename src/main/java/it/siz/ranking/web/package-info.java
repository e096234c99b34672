/** Rankings over REST, as pages, and in their public version. */
@NullMarked
package it.siz.ranking.web;

import org.jspecify.annotations.NullMarked;
