package it.siz.subject.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.LoadView;
import it.siz.subject.Loads;

/** Loads of persons from a sheet, over REST. */
@RestController
@CaseData(administrators = true)
@RequestMapping("/api/subjects/loads")
class LoadApi {

	private final Loads loads;

	LoadApi(Loads loads) {
		this.loads = loads;
	}

	/** The rows are loaded after the answer. */
	@PostMapping
	ResponseEntity<Begun> begin(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) {
		UUID load = begin(this.loads, viewer, file);
		return ResponseEntity.accepted().location(URI.create("/api/subjects/loads/" + load)).body(new Begun(load));
	}

	static UUID begin(Loads loads, Viewer viewer, @Nullable MultipartFile file) {
		if (!Loads.may(viewer)) {
			throw Problem.forbidden("subject.load.forbidden");
		}
		if (file == null || file.isEmpty()) {
			throw Problem.refused("file", "subject.load.noFile");
		}
		String name = (file.getOriginalFilename() != null)
				? file.getOriginalFilename().replaceAll("[\\p{Cntrl}/\\\\]", "") : "";
		return loads.begin(viewer, name, file);
	}

	@GetMapping("/{id}")
	LoadView get(Viewer viewer, @PathVariable UUID id, Locale locale) {
		return this.loads.get(viewer, id, locale);
	}

	/** All refusals, for a spreadsheet. */
	@GetMapping("/{id}/report")
	ResponseEntity<byte[]> report(Viewer viewer, @PathVariable UUID id, Locale locale) {
		return sheet("esito-caricamento.csv", LoadReport.of(this.loads.report(viewer, id, locale)));
	}

	static ResponseEntity<byte[]> sheet(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
			.body(content);
	}

	record Begun(UUID id) {
	}

}
