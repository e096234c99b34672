package it.siz.practice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.databind.JsonNode;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Closing;
import it.siz.practice.Diary;
import it.siz.practice.DiaryEntry;
import it.siz.practice.Links;
import it.siz.practice.PracticeLink;
import it.siz.practice.Revisions;

/** What is done with an open practice, over REST: diary, links, corrections, closing. */
@RestController
@RequestMapping("/api/practices/{id}")
class CaseApi {

	private final Diary diary;

	private final Links links;

	private final Revisions revisions;

	private final Closing closing;

	CaseApi(Diary diary, Links links, Revisions revisions, Closing closing) {
		this.diary = diary;
		this.links = links;
		this.revisions = revisions;
		this.closing = closing;
	}

	@GetMapping("/diary")
	List<DiaryEntry> diary(Viewer viewer, @PathVariable UUID id) {
		return this.diary.of(viewer, id);
	}

	@PostMapping("/diary")
	@ResponseStatus(HttpStatus.CREATED)
	Written write(Viewer viewer, @PathVariable UUID id, @RequestBody Note note) {
		return new Written(this.diary.write(viewer, id, note.date(), note.text(), note.corrects()));
	}

	@GetMapping("/links")
	List<PracticeLink> links(Viewer viewer, @PathVariable UUID id) {
		return this.links.of(viewer, id);
	}

	@PostMapping("/links")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void link(Viewer viewer, @PathVariable UUID id, @RequestBody Other other) {
		this.links.add(viewer, id, other.practice());
	}

	@GetMapping("/answers/{form}")
	ResponseEntity<Sheet> answers(Viewer viewer, @PathVariable UUID id, @PathVariable String form) {
		Revisions.Sheet sheet = this.revisions.read(viewer, id, form);
		return ResponseEntity.ok()
			.eTag(String.valueOf(sheet.version()))
			.body(new Sheet(sheet.schema().json(), sheet.data()));
	}

	@PutMapping("/answers/{form}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revise(Viewer viewer, @PathVariable UUID id, @PathVariable String form, @RequestBody Answers answers,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
		if (answers.answers() == null) {
			throw Problem.malformed("practice.draft");
		}
		this.revisions.save(viewer, id, form, answers.answers(), version(match));
	}

	@PostMapping("/close")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(Viewer viewer, @PathVariable UUID id, @RequestBody End end) {
		this.closing.close(viewer, id, end.reason(), end.note());
	}

	@PostMapping("/reopen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reopen(Viewer viewer, @PathVariable UUID id) {
		this.closing.reopen(viewer, id);
	}

	/** The ETag of the read; without it, nobody can say what was overwritten. */
	private static long version(@Nullable String match) {
		try {
			return Long.parseLong(String.valueOf(match).replace("W/", "").replace("\"", ""));
		}
		catch (NumberFormatException ex) {
			throw Problem.stale();
		}
	}

	record Note(@Nullable LocalDate date, @Nullable String text, @Nullable UUID corrects) {
	}

	record Written(UUID id) {
	}

	record Other(@Nullable UUID practice) {
	}

	record Sheet(JsonNode schema, Map<String, Object> data) {
	}

	record Answers(@Nullable Map<String, Object> answers) {
	}

	/**
	 * @param reason code in the catalogue motiviChiusura
	 */
	record End(@Nullable String reason, @Nullable String note) {
	}

}
