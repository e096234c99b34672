package it.siz.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a FEEL text may ask of the machine. `count(for x in 1..10000000 return x)` takes
 * all memory: loops run over short literal ranges, and nothing calls itself.
 */
final class FeelLimits {

	private static final int LONGEST = 4096;

	private static final long STEPS = 1000;

	/** A text in quotes is data; a comment is nothing. */
	private static final Pattern DATA = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/",
			Pattern.DOTALL);

	private static final Pattern LOOP = Pattern.compile("\\b(for|some|every)\\b");

	/** `partial` doubles a list at each step, `function` may call itself. */
	private static final Pattern GROWING = Pattern.compile("\\b(partial|function|external)\\b");

	/** Three lists one in the other are too many, however short each is written. */
	private static final Pattern IN = Pattern.compile("\\bin\\b");

	private static final Pattern RANGE = Pattern.compile("([^\\s,(\\[\\]]*)\\s*\\.\\.\\s*([^\\s,)\\[\\]]*)");

	private FeelLimits() {
	}

	/** Last part of the message key of what is wrong. */
	static Optional<String> fault(String text) {
		if (text.length() > LONGEST) {
			return Optional.of("text");
		}
		String code = DATA.matcher(text).replaceAll("\"\"");
		if (GROWING.matcher(code).find()) {
			return Optional.of("growing");
		}
		boolean tooLong = LOOP.matcher(code).find() && (steps(code) > STEPS || IN.matcher(code).results().count() > 2);
		return tooLong ? Optional.of("range") : Optional.empty();
	}

	/** Ranges of nested loops multiply. */
	private static long steps(String code) {
		long steps = 1;
		Matcher range = RANGE.matcher(code);
		while (range.find() && steps <= STEPS) {
			steps *= length(range.group(1), range.group(2));
		}
		return steps;
	}

	private static long length(String from, String to) {
		if (!from.matches("-?[0-9]{1,6}") || !to.matches("-?[0-9]{1,6}")) {
			return Integer.MAX_VALUE;
		}
		return Math.abs(Long.parseLong(to) - Long.parseLong(from)) + 1;
	}

}
