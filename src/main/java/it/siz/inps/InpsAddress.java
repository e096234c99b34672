package it.siz.inps;

import java.net.URI;

/** Where INPS is while no address is configured: a simulator. */
@FunctionalInterface
public interface InpsAddress {

	URI address();

}
