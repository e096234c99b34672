package it.siz.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.kernel.TypedDate;

/**
 * What goes with an uploaded file.
 *
 * @param type one of the document types
 * @param title its object (oggetto)
 */
public record Upload(@Nullable String type, @Nullable String title, @Nullable LocalDate date,
		@Nullable String fileName) {

	private static final int LONGEST_TITLE = 200;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	/** Control characters count as spaces: the database takes no NUL. */
	public Upload {
		title = (title == null) ? null : title.replaceAll("[\\p{Cc}\\s]+", " ").strip();
	}

	/** As it was typed; null when there is no such day. */
	public static @Nullable LocalDate day(@Nullable String typed) {
		try {
			return (typed != null) ? TypedDate.parse(typed) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** What is wrong, one fault per field. */
	List<Fault> faults(LocalDate today) {
		List<Fault> faults = new ArrayList<>();
		if (this.type == null || !Documents.TYPES.contains(this.type)) {
			faults.add(Fault.of("type", "document.chooseType"));
		}
		if (this.title == null || this.title.isEmpty() || this.title.length() > LONGEST_TITLE) {
			faults.add(Fault.of("subject", "document.title"));
		}
		if (this.date == null || this.date.isBefore(EARLIEST)) {
			faults.add(Fault.of("date", "document.date"));
		}
		else if (this.date.isAfter(today)) {
			faults.add(Fault.of("date", "document.future"));
		}
		return faults;
	}

}
