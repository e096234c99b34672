package it.siz.startup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Console texts, read without Spring: a refusal may come before there is a message
 * source.
 */
final class StartMessages {

	private StartMessages() {
	}

	static String text(String key, Object... args) {
		// Locale.ROOT: the Italian bundle, whatever the system's own language is.
		return new MessageFormat(ResourceBundle.getBundle("messages/startup", Locale.ROOT).getString(key),
				Locale.ITALIAN)
			.format(args);
	}

}
