package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Whoever looks for viruses in a file. */
interface VirusScanner {

	/** Without one nobody looks, and nobody is kept from opening anything. */
	boolean on();

	/**
	 * @return name of the virus; null when there is none
	 * @throws IOException when no answer came: then nobody knows
	 */
	@Nullable String scan(InputStream content) throws IOException;

}
