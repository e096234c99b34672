package it.siz.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of file that can be examined (FAQ Inserimento documenti 2); which of them are
 * accepted is for an administrator to say.
 */
public enum FileKind {

	PDF("application/pdf", "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	DOC("application/msword", "doc"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	XLS("application/vnd.ms-excel", "xls"), ODT("application/vnd.oasis.opendocument.text", "odt"),
	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"), PNG("image/png", "png"),
	JPEG("image/jpeg", "jpg", "jpeg"), TIFF("image/tiff", "tif", "tiff"), EML("message/rfc822", "eml"),
	P7M("application/pkcs7-mime", "p7m");

	private final String mediaType;

	private final List<String> extensions;

	FileKind(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** Ends of the names that files of this kind have, without the point. */
	public List<String> extensions() {
		return this.extensions;
	}

	/** Whether its format can hold macros at all. */
	public boolean office() {
		return this == DOCX || this == DOC || this == XLSX || this == XLS || this == ODT || this == ODS;
	}

	/** By the end of a file's name. */
	public static Optional<FileKind> named(String fileName) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
	}

}
