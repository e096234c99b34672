package it.siz.dwelling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.dwelling.Availability;
import it.siz.dwelling.Candidate;
import it.siz.dwelling.Dwelling;
import it.siz.dwelling.DwellingEntry;
import it.siz.dwelling.DwellingEvent;
import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.Match;
import it.siz.dwelling.Matching;
import it.siz.dwelling.OfferView;
import it.siz.dwelling.Offers;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.visibility.Action;

/** Dwellings, whom they fit and their offers over REST. */
@RestController
@RequestMapping("/api")
class DwellingApi {

	private final Dwellings dwellings;

	private final Availability availability;

	private final Matching matching;

	private final Offers offers;

	private final Practices practices;

	DwellingApi(Dwellings dwellings, Availability availability, Matching matching, Offers offers, Practices practices) {
		this.dwellings = dwellings;
		this.availability = availability;
		this.matching = matching;
		this.offers = offers;
		this.practices = practices;
	}

	@GetMapping("/dwellings")
	Slice<Dwelling> list(Viewer viewer, @RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "50") int size) {
		return this.dwellings.list(viewer, after, size);
	}

	@PostMapping("/dwellings")
	@ResponseStatus(HttpStatus.CREATED)
	Dwelling register(Viewer viewer, @RequestBody Said said) {
		return this.dwellings.register(viewer, said.entry());
	}

	/** Its version is the ETag of the next change. */
	@GetMapping("/dwellings/{id}")
	ResponseEntity<Dwelling> get(Viewer viewer, @PathVariable UUID id) {
		return tagged(this.dwellings.get(viewer, id));
	}

	@PutMapping("/dwellings/{id}")
	ResponseEntity<Dwelling> correct(Viewer viewer, @PathVariable UUID id, @RequestBody Said said,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
		return tagged(this.dwellings.correct(viewer, id, said.entry(), version(match)));
	}

	@PostMapping("/dwellings/{id}/retirement")
	ResponseEntity<Dwelling> retire(Viewer viewer, @PathVariable UUID id, @RequestBody Retirement retirement,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
		return tagged(this.availability.retire(viewer, id, retirement.reason(), version(match)));
	}

	@DeleteMapping("/dwellings/{id}/retirement")
	ResponseEntity<Dwelling> putBack(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
		return tagged(this.availability.putBack(viewer, id, version(match)));
	}

	/** The household that had it has left. */
	@PostMapping("/dwellings/{id}/release")
	ResponseEntity<Dwelling> release(Viewer viewer, @PathVariable UUID id, @RequestBody Release release,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
		return tagged(this.availability.release(viewer, id, release.reason(), release.availableFrom(), version(match)));
	}

	@GetMapping("/dwellings/{id}/history")
	List<DwellingEvent> history(Viewer viewer, @PathVariable UUID id) {
		return this.dwellings.history(viewer, id);
	}

	/** The households that wait, in the order that the rules propose. */
	@GetMapping("/dwellings/{id}/households")
	List<Candidate> households(Viewer viewer, @PathVariable UUID id) {
		return this.matching.households(viewer, id);
	}

	private static ResponseEntity<Dwelling> tagged(Dwelling dwelling) {
		return ResponseEntity.ok().eTag(String.valueOf(dwelling.version())).body(dwelling);
	}

	/** The ETag of the read; without it, nobody can say what was overwritten. */
	private static int version(@Nullable String match) {
		String plain = String.valueOf(match).replace("W/", "").replace("\"", "");
		return plain.matches("\\d{1,9}") ? Integer.parseInt(plain) : -1;
	}

	/** In the order that the rules propose, with their words. */
	@GetMapping("/practices/{id}/dwellings")
	List<Match> matches(Viewer viewer, @PathVariable UUID id) {
		return this.matching.of(this.practices.visible(viewer, id, Action.EDIT));
	}

	@GetMapping("/practices/{id}/offers")
	List<OfferView> offers(Viewer viewer, @PathVariable UUID id) {
		return this.offers.of(this.practices.visible(viewer, id, Action.VIEW).id());
	}

	@PostMapping("/practices/{id}/offers")
	@ResponseStatus(HttpStatus.CREATED)
	OfferView offer(Viewer viewer, @PathVariable UUID id, @RequestBody Offered wish) {
		return this.offers.offer(viewer, id, (wish.dwelling() != null) ? wish.dwelling() : new UUID(0, 0));
	}

	record Said(@Nullable String address, @Nullable String comune, @Nullable String owner, @Nullable DwellingKind kind,
			@Nullable Integer rooms, @Nullable Integer size, boolean accessible, @Nullable Integer floor,
			@Nullable BigDecimal rent, @Nullable LocalDate availableFrom) {

		DwellingEntry entry() {
			return new DwellingEntry(this.address, this.comune, this.owner, this.kind, this.rooms, this.size,
					this.accessible, this.floor, this.rent, this.availableFrom);
		}

	}

	record Retirement(@Nullable String reason) {
	}

	record Release(@Nullable String reason, @Nullable LocalDate availableFrom) {
	}

	record Offered(@Nullable UUID dwelling) {
	}

}
