package it.siz.dossier.web;

import java.util.Locale;
import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import it.siz.dossier.Dossier;
import it.siz.dossier.Dossier.Printed;
import it.siz.operator.Viewer;

/** The PDF of a practice, offered on its page. */
@Controller
class DossierPages {

	private final Dossier dossier;

	DossierPages(Dossier dossier) {
		this.dossier = dossier;
	}

	@GetMapping("/pratiche/{id}/fascicolo")
	ResponseEntity<byte[]> print(Viewer viewer, @PathVariable UUID id, Locale locale) {
		Printed printed = this.dossier.print(viewer, id, locale);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(printed.number() + ".pdf").build().toString())
			.body(printed.pdf());
	}

}
