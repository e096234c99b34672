package it.siz.reporter.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
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

import it.siz.document.DocumentView;
import it.siz.document.Handed;
import it.siz.document.Upload;
import it.siz.kernel.Problem;
import it.siz.reporter.ReportPapers;
import it.siz.reporter.Reporter;

/** Documents of a report: the reporter's own, in and out. */
@Controller
class ReporterFiles {

	private final ReportPapers papers;

	private final ReporterPages pages;

	private final Clock clock;

	ReporterFiles(ReportPapers papers, ReporterPages pages, Clock clock) {
		this.papers = papers;
		this.pages = pages;
		this.clock = clock;
	}

	@PostMapping("/esterno/segnalazioni/{id}/documenti")
	String add(Reporter reporter, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable UUID invio, Model model, HttpServletResponse response)
			throws IOException {
		try {
			if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
				throw Problem.refused("file", "document.noFile");
			}
			try (InputStream content = file.getInputStream()) {
				this.papers.add(reporter, id,
						new Upload("ALTRO", subject, LocalDate.now(this.clock), file.getOriginalFilename()), content,
						invio);
			}
			return "redirect:/esterno/segnalazioni/" + id + "#documenti";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return this.pages.page(reporter, id, subject, problem.faults(), model);
		}
	}

	@GetMapping("/esterno/segnalazioni/{id}/documenti/{document}")
	ResponseEntity<Resource> content(Reporter reporter, @PathVariable UUID id, @PathVariable UUID document)
			throws IOException {
		DocumentView found = this.papers.get(reporter, id, document);
		return Handed.out(found, new InputStreamResource(this.papers.content(reporter, id, document)));
	}

}
