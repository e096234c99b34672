package it.siz.examination;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Names of attached files that run when they are opened. */
final class ProgramName {

	private static final Pattern PROGRAM = Pattern
		.compile("\\.(exe|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|iso|img|reg|apk|sh)\\s*$");

	private ProgramName() {
	}

	static boolean fits(@Nullable String name) {
		return name != null && PROGRAM.matcher(name.toLowerCase(Locale.ROOT)).find();
	}

}
