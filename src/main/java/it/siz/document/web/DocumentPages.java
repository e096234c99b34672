package it.siz.document.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.Removals;
import it.siz.document.Replaced;
import it.siz.document.RequiredDocuments;
import it.siz.document.RequiredDocuments.Needed;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Confirmation;
import it.siz.practice.Confirmation.Sentence;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;

/** The section Documenti of a practice; works without scripts too. */
@Controller
class DocumentPages {

	private final Documents documents;

	private final Removals removals;

	private final RequiredDocuments required;

	private final PracticeArchive archive;

	private final PracticeHead head;

	private final Findings findings;

	DocumentPages(Documents documents, Removals removals, RequiredDocuments required, PracticeArchive archive,
			PracticeHead head, Findings findings) {
		this.findings = findings;
		this.required = required;
		this.removals = removals;
		this.archive = archive;
		this.documents = documents;
		this.head = head;
	}

	@GetMapping("/pratiche/{id}/documenti")
	String list(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String tipo,
			Model model) {
		return page(viewer, id, new Typed(tipo, null, null, null, null, null), List.of(), model);
	}

	@PostMapping("/pratiche/{id}/documenti")
	String upload(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		StreamedForm form = StreamedForm.of(request);
		try {
			DocumentView kept = this.documents.upload(viewer, id, form);
			flash.addFlashAttribute("said", List.of("document.kept", kept.name()));
			return "redirect:/pratiche/" + id + "/documenti";
		}
		catch (Problem problem) {
			form.drain();
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			Typed typed = Typed.in(form);
			return page(viewer, id, typed, typed.placed(problem.faults()), model);
		}
	}

	@GetMapping("/documenti/{id}")
	ResponseEntity<Resource> content(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = "If-Range", required = false) @Nullable String ifRange) {
		DocumentView document = this.documents.get(viewer, id);
		return Download.of(document, new StoredFile(this.documents, viewer, document), ifRange);
	}

	/** In the page, by the browser's own viewer; what it would not show is a download. */
	@GetMapping("/documenti/{id}/anteprima")
	ResponseEntity<Resource> preview(Viewer viewer, @PathVariable UUID id) {
		DocumentView document = this.documents.get(viewer, id);
		StoredFile content = new StoredFile(this.documents, viewer, document);
		return document.isShown() ? Download.shown(document, content) : Download.of(document, content, null);
	}

	@GetMapping("/pratiche/{id}/documenti.zip")
	void archive(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		this.archive.write(viewer, id, locale, response);
	}

	@GetMapping("/documenti/{id}/elimina")
	String ask(Viewer viewer, @PathVariable UUID id, Model model) {
		return removal(viewer, id, null, List.of(), model);
	}

	@PostMapping("/documenti/{id}/elimina")
	String delete(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		try {
			String name = this.documents.get(viewer, id).name();
			UUID practice = this.removals.delete(viewer, id, reason);
			flash.addFlashAttribute("said", List.of("document.removed", name));
			return "redirect:/pratiche/" + practice + "/documenti";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return removal(viewer, id, reason, problem.faults(), model);
		}
	}

	private String removal(Viewer viewer, UUID id, @Nullable String reason, List<Fault> faults, Model model) {
		UUID practice = this.removals.removable(viewer, id);
		DocumentView document = this.documents.get(viewer, id);
		List<Sentence> changes = new ArrayList<>(
				List.of(Sentence.of("document.remove.hidden", document.name()), Sentence.of("document.remove.trace")));
		this.required.needed(this.head.show(viewer, practice, "documenti", model))
			.stream()
			.filter(row -> row.need().type().equals(document.type()) && row.need().present().size() == 1)
			.forEach(row -> changes.add(Sentence.of("document.remove.needed", row.need().label(), row.step())));
		model.addAttribute("faults", faults);
		model.addAttribute("act",
				new Confirmation(Sentence.of("document.remove"), changes, Sentence.of("document.remove"),
						"/documenti/" + id + "/elimina", "/pratiche/" + practice + "/documenti", Map.of(),
						Sentence.of("ui.reason.needed"), reason));
		return Confirmation.TEMPLATE;
	}

	private String page(Viewer viewer, UUID id, Typed typed, List<Fault> faults, Model model) {
		Practice practice = this.head.show(viewer, id, "documenti", model);
		List<Needed> needed = this.required.needed(practice);
		List<DocumentView> all = this.documents.of(viewer, id);
		Set<String> types = needed.stream().map(row -> row.need().type()).collect(Collectors.toSet());
		model.addAttribute("needed", needed);
		model.addAttribute("others", all.stream().filter(each -> !types.contains(each.type())).toList());
		this.findings.show(viewer, practice, all, model);
		model.addAttribute("earlier",
				this.documents.replaced(id).stream().collect(Collectors.groupingBy(Replaced::by)));
		model.addAttribute("types", Documents.TYPES);
		model.addAttribute("typed", typed);
		model.addAttribute("form", UUID.randomUUID());
		model.addAttribute("faults", faults);
		return "pratica-documenti";
	}

	/**
	 * What was typed beside the file.
	 *
	 * @param place the row it was typed in; null or blank below the rows
	 * @param replaces the document it takes the place of
	 * @param invio number of the form
	 */
	record Typed(@Nullable String type, @Nullable String subject, @Nullable String date, @Nullable String place,
			@Nullable UUID replaces, @Nullable UUID invio) {

		static Typed in(StreamedForm form) {
			return new Typed(form.field("type"), form.field("subject"), form.field("date"), form.field("place"),
					form.id("replaces"), form.id("invio"));
		}

		/** Each row has fields of its own. */
		List<Fault> placed(List<Fault> faults) {
			return (this.place == null || this.place.isBlank()) ? faults
					: faults.stream()
						.map(fault -> new Fault(fault.field() + '-' + this.place, fault.code(), fault.args()))
						.toList();
		}

	}

}
