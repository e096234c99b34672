package it.siz.document;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** The body of a form with a file, as a browser writes it. */
public final class Multipart {

	private static final String BOUNDARY = "siz-boundary";

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	public Multipart with(String name, String value) {
		return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
	}

	public Multipart with(String name, String fileName, byte[] content) {
		return part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
				content);
	}

	private Multipart part(String disposition, byte[] content) {
		write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
		this.body.writeBytes(content);
		write("\r\n");
		return this;
	}

	public HttpRequest.Builder postedBy(HttpRequest.Builder request) {
		write("--" + BOUNDARY + "--\r\n");
		return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(this.body.toByteArray()));
	}

	private void write(String text) {
		this.body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
