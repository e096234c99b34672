package it.siz.dwelling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.dwelling.Dwelling;
import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.Match;
import it.siz.dwelling.Matching;
import it.siz.dwelling.NewDwelling;
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

	private final Matching matching;

	private final Offers offers;

	private final Practices practices;

	DwellingApi(Dwellings dwellings, Matching matching, Offers offers, Practices practices) {
		this.dwellings = dwellings;
		this.matching = matching;
		this.offers = offers;
		this.practices = practices;
	}

	@GetMapping("/dwellings")
	Slice<Dwelling> list(Viewer viewer) {
		return new Slice<>(this.dwellings.list(viewer), null);
	}

	@PostMapping("/dwellings")
	@ResponseStatus(HttpStatus.CREATED)
	Dwelling register(Viewer viewer, @RequestBody Registered wish) {
		return this.dwellings.register(viewer, new NewDwelling(wish.address(), wish.comune(), wish.owner(), wish.kind(),
				wish.rooms(), wish.size(), wish.accessible(), wish.floor(), wish.rent(), wish.availableFrom()));
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

	record Registered(@Nullable String address, @Nullable String comune, @Nullable String owner,
			@Nullable DwellingKind kind, @Nullable Integer rooms, @Nullable Integer size, boolean accessible,
			@Nullable Integer floor, @Nullable BigDecimal rent, @Nullable LocalDate availableFrom) {
	}

	record Offered(@Nullable UUID dwelling) {
	}

}
