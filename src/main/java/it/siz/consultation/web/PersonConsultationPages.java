package it.siz.consultation.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.consultation.ConsultationSheet;
import it.siz.consultation.Consultations;
import it.siz.kernel.SearchText;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Subjects;

/**
 * "Chi ha consultato i miei dati": the lines about one person, and the sheet to give out.
 */
@Controller
@CaseData(administrators = true)
class PersonConsultationPages {

	private static final int PAGE = 50;

	private final Consultations consultations;

	private final ConsultationSheet sheet;

	private final Subjects subjects;

	PersonConsultationPages(Consultations consultations, ConsultationSheet sheet, Subjects subjects) {
		this.consultations = consultations;
		this.sheet = sheet;
		this.subjects = subjects;
	}

	@GetMapping("/soggetti/{id}/consultazioni")
	String list(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String dopo,
			Model model) {
		model.addAttribute("slice",
				this.consultations.find(viewer, id, null, null, null, SearchText.blankToNull(dopo), PAGE));
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("first", SearchText.blankToNull(dopo) == null);
		return "soggetto-consultazioni";
	}

	@GetMapping("/soggetti/{id}/consultazioni/stampa")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable UUID id, Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("consultazioni.pdf").build().toString())
			.body(this.sheet.print(viewer, id, locale));
	}

}
