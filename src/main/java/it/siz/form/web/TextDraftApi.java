package it.siz.form.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.form.TextDraft;
import it.siz.form.TextDrafts;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * What the viewer has typed in the forms of pages and not sent; nobody else reads it.
 */
@RestController
@RequestMapping("/api/drafts")
class TextDraftApi {

	private final TextDrafts drafts;

	TextDraftApi(TextDrafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping
	List<Kept> list(Viewer viewer) {
		return this.drafts.of(author(viewer)).stream().map(draft -> Kept.of(draft, false)).toList();
	}

	@GetMapping("/{id}")
	Kept get(Viewer viewer, @PathVariable UUID id) {
		return Kept.of(this.drafts.find(author(viewer), id).orElseThrow(Problem::absent), true);
	}

	@PutMapping
	Kept save(Viewer viewer, @RequestBody Typed typed) {
		return Kept.of(this.drafts.save(author(viewer), typed.checked()), false);
	}

	/**
	 * @param version of what was sent: a later one, which another tab saved, stays
	 */
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long version) {
		if (version != null) {
			this.drafts.sent(viewer.operator(), id, version);
		}
		else {
			this.drafts.discard(author(viewer), id);
		}
	}

	private static TextDraft.Author author(Viewer viewer) {
		return new TextDraft.Author(viewer.operator(), Objects.requireNonNull(viewer.unit()).code());
	}

	/** The version is that of the draft that was read, null for the first one. */
	record Typed(@Nullable String place, @Nullable String page, @Nullable String title,
			@Nullable Map<String, Object> content, @Nullable Long version) {

		private static final int LONGEST = 400;

		TextDraft.Typed checked() {
			String words = (this.title != null) ? this.title.strip() : "";
			if (!ours(this.place) || !ours(this.page) || this.content == null || !storable(words)) {
				throw Problem.malformed("form.draftPlace");
			}
			return new TextDraft.Typed(Objects.requireNonNull(this.place), Objects.requireNonNull(this.page),
					words.substring(0, Math.min(words.length(), 200)), this.content, this.version);
		}

		/** A path of this application: it becomes a link on the home page. */
		private static boolean ours(@Nullable String address) {
			return address != null && address.length() <= LONGEST && address.matches("/|/[^/\\\\].*")
					&& storable(address);
		}

		/** PostgreSQL takes neither controls nor half of a pair. */
		private static boolean storable(String text) {
			return text.codePoints()
				.noneMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
		}

	}

	/** The content is told for one draft only, not in the list. */
	record Kept(UUID id, String place, String page, String title, @Nullable Map<String, Object> content,
			Instant savedAt, long version) {

		static Kept of(TextDraft draft, boolean whole) {
			return new Kept(draft.id(), draft.place(), draft.page(), draft.title(), whole ? draft.content() : null,
					draft.savedAt(), draft.version());
		}

	}

}
