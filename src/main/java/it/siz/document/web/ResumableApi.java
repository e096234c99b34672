package it.siz.document.web;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.document.ResumableUploads;
import it.siz.document.ResumableUploads.Progress;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/** Uploads that go on after a break: tus 1.0 with creation and termination. */
@RestController
@RequestMapping("/api")
class ResumableApi {

	private static final String PROTOCOL = "1.0.0";

	private static final String BYTES = "application/offset+octet-stream";

	private final ResumableUploads uploads;

	ResumableApi(ResumableUploads uploads) {
		this.uploads = uploads;
	}

	@ModelAttribute
	void speaksTus(HttpServletResponse response) {
		response.setHeader("Tus-Resumable", PROTOCOL);
	}

	@RequestMapping(path = "/uploads", method = RequestMethod.OPTIONS)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void offers(HttpServletResponse response) {
		response.setHeader("Tus-Version", PROTOCOL);
		response.setHeader("Tus-Extension", "creation,termination");
	}

	/**
	 * @param metadata filename, type, subject, date, and as in the form: replaces, invio
	 */
	@PostMapping("/practices/{id}/uploads")
	ResponseEntity<Void> begin(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = "Upload-Length", required = false) @Nullable Long length,
			@RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
		if (length == null || length < 0) {
			throw Problem.malformed("document.length");
		}
		UUID upload = this.uploads.begin(viewer, id, length, TusMetadata.read(metadata));
		return ResponseEntity.created(URI.create("/api/uploads/" + upload)).header("Upload-Offset", "0").build();
	}

	@RequestMapping(path = "/uploads/{id}", method = RequestMethod.HEAD)
	ResponseEntity<Void> progress(Viewer viewer, @PathVariable UUID id) {
		Progress progress = this.uploads.progress(viewer, id);
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("Upload-Offset", String.valueOf(progress.offset()))
			.header("Upload-Length", String.valueOf(progress.length()))
			.build();
	}

	@PatchMapping(path = "/uploads/{id}", consumes = BYTES)
	ResponseEntity<Void> append(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = "Upload-Offset", required = false) @Nullable Long offset, HttpServletRequest request)
			throws IOException {
		if (offset == null || offset < 0) {
			throw Problem.malformed("document.length");
		}
		Progress progress = this.uploads.append(viewer, id, offset, new FromSender(request.getInputStream()));
		return ResponseEntity.noContent().header("Upload-Offset", String.valueOf(progress.offset())).build();
	}

	@DeleteMapping("/uploads/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void abandon(Viewer viewer, @PathVariable UUID id) {
		this.uploads.abandon(viewer, id);
	}

}
