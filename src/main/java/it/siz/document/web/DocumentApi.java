package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.examination.Examination;
import it.siz.examination.Examined;
import it.siz.examination.PdfaWords;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;

/** Documents over REST. */
@RestController
@RequestMapping("/api")
class DocumentApi {

	private final Documents documents;

	private final Examination examination;

	private final PdfaWords words;

	DocumentApi(Documents documents, Examination examination, PdfaWords words) {
		this.documents = documents;
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

	@PostMapping("/practices/{id}/documents")
	ResponseEntity<DocumentAnswer> upload(Viewer viewer, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable String date,
			@RequestParam(required = false) @Nullable UUID replaces,
			@RequestParam(name = "invio", required = false) @Nullable UUID form) throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			throw Problem.refused("file", "document.noFile");
		}
		try (InputStream content = file.getInputStream()) {
			Upload upload = new Upload(type, subject, Upload.day(date), file.getOriginalFilename());
			DocumentView kept = (replaces != null) ? this.documents.replace(viewer, id, replaces, upload, content, form)
					: this.documents.upload(viewer, id, upload, content, form);
			return ResponseEntity.created(URI.create("/api/documents/" + kept.id() + "/content"))
				.body(answers(List.of(kept)).get(0));
		}
	}

	@GetMapping("/documents/{id}/content")
	ResponseEntity<Resource> content(Viewer viewer, @PathVariable UUID id) throws IOException {
		DocumentView document = this.documents.get(viewer, id);
		return Download.of(document, new InputStreamResource(this.documents.content(viewer, id)));
	}

	@DeleteMapping("/documents/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(Viewer viewer, @PathVariable UUID id) {
		this.documents.delete(viewer, id);
	}

}
