package it.siz.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.TypedDate;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Informativa;

/**
 * A signed notice as pages send it. The file is kept before anything else is judged: a
 * wrong date costs nobody a second scan. At the counter a date without its paper, or the
 * place where that lies, is not taken.
 */
@Component
public class TypedNotice {

	private static final String FILE = "informativa.file";

	private final SignedPapers papers;

	TypedNotice(SignedPapers papers) {
		this.papers = papers;
	}

	/**
	 * Keeps the file; its id stands in the form from then on.
	 * @throws Problem 415 or 507 beside the file
	 */
	public void take(Viewer viewer, @Nullable MultipartFile file, Map<String, String> typed) {
		if (file == null || SearchText.blankToNull(file.getOriginalFilename()) == null) {
			return;
		}
		try (InputStream content = file.getInputStream()) {
			typed.put(FILE, this.papers.receive(viewer, file.getOriginalFilename(), content).id().toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Problem problem) {
			throw Problem
				.refused(problem.faults().stream().map(fault -> new Fault(FILE, fault.code(), fault.args())).toList());
		}
	}

	/**
	 * The notice as typed.
	 * @throws Problem 422 when its date is none
	 */
	public Informativa read(Map<String, String> typed) {
		List<Fault> faults = new ArrayList<>();
		Informativa notice = read(typed, faults);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		return notice;
	}

	static Informativa read(Map<String, String> typed, List<Fault> faults) {
		LocalDate date = null;
		try {
			String day = text(typed, "date");
			date = (day != null) ? TypedDate.parse(day.strip()) : null;
		}
		catch (DateTimeParseException ex) {
			faults.add(Fault.of("informativa.date", "subject.date"));
		}
		return new Informativa(date, text(typed, "version"), text(typed, "scope"), id(typed, "file", faults),
				id(typed, "document", faults), text(typed, "place"));
	}

	private static @Nullable UUID id(Map<String, String> typed, String part, List<Fault> faults) {
		String text = text(typed, part);
		Optional<UUID> id = id(text);
		if (text != null && id.isEmpty()) {
			faults.add(Fault.of("informativa." + part, "subject.paper.unknown"));
		}
		return id.orElse(null);
	}

	private static @Nullable String text(Map<String, String> typed, String part) {
		String text = SearchText.blankToNull(typed.get("informativa." + part));
		return (text != null) ? text.strip() : null;
	}

	/**
	 * The faults of a form, and that the paper is missing.
	 */
	public List<Fault> with(List<Fault> faults, Map<String, String> typed) {
		boolean known = faults.stream().anyMatch(fault -> fault.field().equals(FILE));
		boolean missing = said(typed, "date") && !said(typed, "file") && !said(typed, "document")
				&& !said(typed, "place");
		List<Fault> all = new ArrayList<>(faults);
		if (missing && !known) {
			all.add(Fault.of(FILE, "subject.paper.missing"));
		}
		return all;
	}

	/**
	 * @throws Problem 422 when a notice is typed without its paper
	 */
	public void require(Map<String, String> typed) {
		List<Fault> faults = with(List.of(), typed);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	/** What the page offers beside the fields. */
	public void show(Viewer viewer, @Nullable UUID subject, Map<String, String> typed, Model model) {
		model.addAttribute("offered", (subject != null) ? this.papers.offered(viewer, subject) : List.of());
		model.addAttribute("paper",
				id(typed.get(FILE)).flatMap(paper -> this.papers.waiting(viewer, paper)).orElse(null));
	}

	private static boolean said(Map<String, String> typed, String part) {
		return text(typed, part) != null;
	}

	/** As a form sends it; nothing when it is no id. */
	private static Optional<UUID> id(@Nullable String typed) {
		try {
			return Optional.ofNullable(SearchText.blankToNull(typed)).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
