package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

import it.siz.document.PersonPapers;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.SignedPaper;
import it.siz.subject.Subjects;

/** The signed papers of a person's privacy notices: sent in and handed out. */
@Controller
@CaseData
class PaperPages {

	private final PersonPapers papers;

	private final Subjects subjects;

	PaperPages(PersonPapers papers, Subjects subjects) {
		this.papers = papers;
		this.subjects = subjects;
	}

	/** At an address of the person, so that it leaves a line in the register. */
	@GetMapping({ "/soggetti/{id}/informativa/{paper}", "/api/subjects/{id}/informativa/{paper}" })
	ResponseEntity<Resource> content(Viewer viewer, @PathVariable UUID id, @PathVariable UUID paper)
			throws IOException {
		this.subjects.get(id);
		SignedPaper signed = this.papers.get(id, paper);
		return Download.of(signed, new InputStreamResource(this.papers.content(id, paper)));
	}

	/** For a notice that is about to be recorded: its `informativa.file`. */
	@PostMapping("/api/subjects/informativa")
	@ResponseBody
	ResponseEntity<SignedPaper> receive(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file)
			throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			throw Problem.refused("file", "document.noFile");
		}
		try (InputStream content = file.getInputStream()) {
			SignedPaper paper = this.papers.receive(viewer, file.getOriginalFilename(), content);
			return ResponseEntity.status(HttpStatus.CREATED).body(paper);
		}
	}

}
