package it.siz.examination;

/** The sentence of the bundles that names what a mislabelled file really is. */
final class ContentFamily {

	private ContentFamily() {
	}

	static String of(String content) {
		return switch (content) {
			case "application/pdf" -> "pdf";
			case "text/html", "application/xhtml+xml", "image/svg+xml", "application/xml" -> "page";
			case "application/zip", "application/gzip", "application/x-7z-compressed", "application/x-rar-compressed",
					"application/java-archive" ->
				"archive";
			case "application/x-msdownload", "application/x-dosexec", "application/x-elf", "application/x-executable",
					"application/x-sharedlib", "application/x-object", "application/x-sh", "application/java-vm",
					"application/x-bat", "application/x-mach-o", "application/x-ms-installer" ->
				"program";
			case "application/x-tika-msoffice", "application/msword", "application/x-tika-ooxml" -> "office";
			default -> byPrefix(content);
		};
	}

	private static String byPrefix(String content) {
		if (content.startsWith("application/vnd.ms-") || content.startsWith("application/vnd.o")) {
			return "office";
		}
		return content.startsWith("image/") ? "image" : content.startsWith("text/") ? "text" : "other";
	}

}
