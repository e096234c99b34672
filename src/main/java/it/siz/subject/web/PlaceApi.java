package it.siz.subject.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.Viewer;
import it.siz.subject.Place;
import it.siz.subject.Places;

/** Comuni, living and ceased, and foreign states, while their name is typed. */
@RestController
@RequestMapping("/api/places")
class PlaceApi {

	private static final int MOST = 12;

	private final Places places;

	PlaceApi(Places places) {
		this.places = places;
	}

	/**
	 * @param living only those in which somebody may live today
	 */
	@GetMapping
	List<Found> find(Viewer viewer, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "false") boolean living) {
		return this.places.matching(q, 100)
			.stream()
			.filter(place -> !living || place.to() == null)
			.limit(MOST)
			.map(Found::of)
			.toList();
	}

	/**
	 * @param code Belfiore code
	 * @param istat ISTAT code; null for a foreign state
	 * @param ceased last day; null for one that lives
	 */
	record Found(String code, @Nullable String istat, String name, @Nullable LocalDate ceased) {

		static Found of(Place place) {
			return new Found(place.code(), place.foreign() ? null : place.key(), place.label(), place.to());
		}

	}

}
