package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeHead;

/** The section Documenti of a practice; works without scripts too. */
@Controller
class DocumentPages {

	private final Documents documents;

	private final PracticeHead head;

	DocumentPages(Documents documents, PracticeHead head) {
		this.documents = documents;
		this.head = head;
	}

	@GetMapping("/pratiche/{id}/documenti")
	String list(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String tipo,
			Model model) {
		return page(viewer, id, new Typed(tipo, null, null, null), List.of(), model);
	}

	@PostMapping("/pratiche/{id}/documenti")
	String upload(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			Typed typed, Model model, RedirectAttributes flash, HttpServletResponse response) throws IOException {
		try {
			if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
				throw Problem.refused("file", "document.noFile");
			}
			try (InputStream content = file.getInputStream()) {
				flash.addFlashAttribute("kept",
						this.documents
							.upload(viewer, id, typed.upload(file.getOriginalFilename()), content, typed.invio())
							.name());
			}
			return "redirect:/pratiche/" + id + "/documenti";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, typed, problem.faults(), model);
		}
	}

	@GetMapping("/documenti/{id}")
	ResponseEntity<Resource> content(Viewer viewer, @PathVariable UUID id) throws IOException {
		DocumentView document = this.documents.get(viewer, id);
		return Download.of(document, new InputStreamResource(this.documents.content(viewer, id)));
	}

	@PostMapping("/documenti/{id}/elimina")
	String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
		flash.addFlashAttribute("removed", true);
		return "redirect:/pratiche/" + this.documents.delete(viewer, id) + "/documenti";
	}

	private String page(Viewer viewer, UUID id, Typed typed, List<Fault> faults, Model model) {
		this.head.show(viewer, id, "documenti", model);
		model.addAttribute("documents", this.documents.of(viewer, id));
		model.addAttribute("types", Documents.TYPES);
		model.addAttribute("typed", typed);
		model.addAttribute("form", UUID.randomUUID());
		model.addAttribute("faults", faults);
		return "pratica-documenti";
	}

	record Typed(@Nullable String type, @Nullable String subject, @Nullable String date, @Nullable UUID invio) {

		Upload upload(String fileName) {
			return new Upload(this.type, this.subject, Upload.day(this.date), fileName);
		}

	}

}
