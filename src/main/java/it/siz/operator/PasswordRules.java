package it.siz.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

import it.siz.kernel.Fault;

/**
 * What a password has to be (NIST SP 800-63B, ASVS 6.2): long, not one that is tried
 * first, not the user name. No rule about capitals or signs, and it never expires.
 */
final class PasswordRules {

	static final int SHORTEST = 12;

	/** BCrypt reads no further. */
	private static final int MOST_BYTES = 72;

	private static final int FEWEST_SIGNS = 5;

	private static final Set<String> COMMON = common();

	private PasswordRules() {
	}

	/** What is wrong with it, beside the field it was typed in. */
	static Optional<Fault> check(String field, String password, String username) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of(Fault.of(field, "operator.password.short", SHORTEST));
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			return Optional.of(Fault.of(field, "operator.password.long", MOST_BYTES));
		}
		String letters = letters(password);
		String name = letters(username);
		if (letters.equals(name) || name.length() > 3 && letters.contains(name)) {
			return Optional.of(Fault.of(field, "operator.password.username"));
		}
		boolean few = password.codePoints().distinct().count() < FEWEST_SIGNS;
		return (few || letters.isEmpty() || COMMON.contains(letters))
				? Optional.of(Fault.of(field, "operator.password.common")) : Optional.empty();
	}

	/** "Password2026!" is "password": figures and signs around a word hide nothing. */
	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
	}

	private static Set<String> common() {
		try {
			String words = new ClassPathResource("operator/common-passwords.txt")
				.getContentAsString(StandardCharsets.UTF_8);
			return List.of(words.split("\\s+")).stream().collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
