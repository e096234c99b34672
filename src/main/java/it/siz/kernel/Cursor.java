package it.siz.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The key of the last row of a page, in a form that fits a URL. It says where to go on,
 * never what may be seen.
 */
public final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	public static String of(String... parts) {
		byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * @throws Problem 400 when it is not a cursor of ours
	 */
	public static List<String> parts(String cursor, int expected) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> parts = Arrays.asList(plain.split(SEPARATOR, -1));
			if (parts.size() == expected) {
				return parts;
			}
		}
		catch (IllegalArgumentException ex) {
			// Falls through: the answer is the same for every kind of nonsense.
		}
		throw Problem.malformed("problem.cursor");
	}

}
