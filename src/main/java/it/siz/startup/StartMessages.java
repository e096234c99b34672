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
		return new MessageFormat(bundle().getString(key), Locale.ITALIAN).format(args);
	}

	static String textOr(String key, String otherwise) {
		return bundle().containsKey(key) ? text(key) : otherwise;
	}

	/** Locale.ROOT: the Italian one, whatever the system's own language is. */
	private static ResourceBundle bundle() {
		return ResourceBundle.getBundle("messages/startup", Locale.ROOT);
	}

}
