package it.siz.household.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.household.Household;
import it.siz.household.HouseholdChange;
import it.siz.household.HouseholdKind;
import it.siz.household.Households;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;

/** Households over REST: registered, actual or isee, as they were on any day. */
@RestController
@CaseData
@RequestMapping("/api/subjects/{id}/households/{kind}")
class HouseholdApi {

	private final Households households;

	HouseholdApi(Households households) {
		this.households = households;
	}

	@GetMapping
	ResponseEntity<Household> get(Viewer viewer, @PathVariable UUID id, @PathVariable String kind,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
		return answer(this.households.on(viewer, id, HouseholdKind.of(kind), on));
	}

	/** Puts a set in the place of the one before, from the day `on`. */
	@PutMapping
	ResponseEntity<Household> change(Viewer viewer, @PathVariable UUID id, @PathVariable String kind,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody HouseholdChange change) {
		if (match == null || !match.matches("\"\\d{1,18}\"")) {
			throw Problem.malformed("household.ifMatch");
		}
		return answer(this.households.change(viewer, id, HouseholdKind.of(kind), on, change,
				Long.parseLong(match.replace("\"", ""))));
	}

	private static ResponseEntity<Household> answer(Household household) {
		return ResponseEntity.ok().eTag(String.valueOf(household.version())).body(household);
	}

}
