package it.siz.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/** Documentation that the build packages: src/docs becomes docs/ on the class path. */
final class Packaged {

	private Packaged() {
	}

	static String text(String file) {
		try {
			return new ClassPathResource("docs/" + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The build did not package docs/" + file, ex);
		}
	}

}
