package it.siz.practice.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.CaseSearch;
import it.siz.practice.Found;
import it.siz.practice.Overview;
import it.siz.practice.Overviews;

/** Quadro riassuntivo and the search in all areas, over REST. */
@CaseData
@RestController
@RequestMapping("/api")
class OverviewApi {

	private final Overviews overviews;

	private final CaseSearch search;

	OverviewApi(Overviews overviews, CaseSearch search) {
		this.overviews = overviews;
		this.search = search;
	}

	@GetMapping("/subjects/{id}/overview")
	Overview overview(Viewer viewer, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String household) {
		return this.overviews.of(viewer, id, household);
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/search")
	Found search(Viewer viewer, @RequestBody Wanted wanted) {
		return this.search.find(viewer, (wanted.q() != null) ? wanted.q() : "");
	}

	record Wanted(@Nullable String q) {
	}

}
