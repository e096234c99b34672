package it.siz.print;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.extend.FSStream;

/** A file under print/ on the class path, as "print:name" in a template. */
final class OwnFile implements FSStream {

	private final String path;

	OwnFile(String uri) {
		this.path = uri.replaceFirst("^print:", "print/");
	}

	@Override
	public InputStream getStream() {
		return Paper.read(this.path);
	}

	@Override
	public Reader getReader() {
		return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
	}

}
