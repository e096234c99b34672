package it.siz.document.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.Removals;
import it.siz.examination.Examination;
import it.siz.examination.Examined;
import it.siz.examination.PdfaWords;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;

/** Documents over REST. */
@RestController
@RequestMapping("/api")
class DocumentApi {

	private final Documents documents;

	private final Removals removals;

	private final PracticeArchive archive;

	private final Examination examination;

	private final PdfaWords words;

	DocumentApi(Documents documents, Removals removals, PracticeArchive archive, Examination examination,
			PdfaWords words) {
		this.documents = documents;
		this.removals = removals;
		this.archive = archive;
		this.examination = examination;
		this.words = words;
	}

	@GetMapping("/practices/{id}/documents")
	Slice<DocumentAnswer> list(Viewer viewer, @PathVariable UUID id) {
		return new Slice<>(answers(this.documents.of(viewer, id)), null);
	}

	private List<DocumentAnswer> answers(List<DocumentView> documents) {
		Map<String, Examined> examined = this.examination.of(documents.stream().map(DocumentView::sha256).toList());
		return documents.stream()
			.map(each -> DocumentAnswer.of(each, examined.get(each.sha256()), this.words))
			.toList();
	}

	/** What stands beside the file may come before it or after it. */
	@PostMapping("/practices/{id}/documents")
	@Operation(requestBody = @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
			schema = @Schema(implementation = Parts.class))))
	ResponseEntity<DocumentAnswer> upload(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
		StreamedForm form = StreamedForm.of(request);
		try {
			DocumentView kept = this.documents.upload(viewer, id, form);
			return ResponseEntity.created(URI.create("/api/documents/" + kept.id() + "/content"))
				.body(answers(List.of(kept)).get(0));
		}
		finally {
			form.drain();
		}
	}

	@GetMapping("/documents/{id}/content")
	ResponseEntity<Resource> content(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = "If-Range", required = false) @Nullable String ifRange) {
		DocumentView document = this.documents.get(viewer, id);
		return Download.of(document, new StoredFile(this.documents, viewer, document), ifRange);
	}

	/** All documents of a practice in one file, with their index. */
	@GetMapping("/practices/{id}/documents.zip")
	void archive(Viewer viewer, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		this.archive.write(viewer, id, locale, response);
	}

	/** Why is said in the body, never in the address. */
	@DeleteMapping("/documents/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(Viewer viewer, @PathVariable UUID id,
			@org.springframework.web.bind.annotation.RequestBody(required = false) @Nullable Removal removal) {
		if (removal == null) {
			this.removals.delete(viewer, id);
		}
		else {
			this.removals.delete(viewer, id, removal.reason());
		}
	}

	/**
	 * @param reason stays in the practice's chronology
	 */
	record Removal(@Nullable String reason) {
	}

	/** Fields of the form, for its description. */
	@SuppressWarnings("unused")
	record Parts(@Schema(type = "string", format = "binary") String file, String type, String subject, String date,
			@Nullable UUID replaces, @Nullable UUID invio) {
	}

}
