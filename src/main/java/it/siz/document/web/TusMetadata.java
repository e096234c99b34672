package it.siz.document.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.document.Sending;
import it.siz.document.Upload;
import it.siz.kernel.Problem;

/** What stands beside a file in the header Upload-Metadata of tus: words in base 64. */
final class TusMetadata {

	private TusMetadata() {
	}

	/**
	 * @throws Problem 400 when it cannot be read
	 */
	static Sending read(@Nullable String header) {
		try {
			Map<String, String> values = values((header != null) ? header : "");
			Upload upload = new Upload(values.get("type"), values.get("subject"), Upload.day(values.get("date")),
					values.get("filename"));
			if (values.getOrDefault("filename", "").isEmpty()) {
				throw Problem.refused("file", "document.noFile");
			}
			return Sending.of(upload, InputStream.nullInputStream(), id(values.get("invio")),
					id(values.get("replaces")));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.malformed("problem.unreadable");
		}
	}

	private static Map<String, String> values(String header) {
		Map<String, String> values = new HashMap<>();
		for (String pair : header.split(",")) {
			String[] words = pair.strip().split(" ", 2);
			byte[] value = (words.length > 1) ? Base64.getDecoder().decode(words[1]) : new byte[0];
			values.put(words[0], new String(value, StandardCharsets.UTF_8));
		}
		return values;
	}

	private static @Nullable UUID id(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : UUID.fromString(value);
	}

}
