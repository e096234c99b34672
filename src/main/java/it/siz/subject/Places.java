package it.siz.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;

/**
 * Comuni, living and ceased, and foreign states: the name for a Belfiore, ISTAT or ISO
 * code, and the code for a name. A codice fiscale keeps the code of a place that ceased.
 */
@Component
public class Places {

	private final List<Place> all = PlaceFiles.read();

	private final Map<String, List<Place>> byCode = by(Place::code);

	private final Map<String, List<Place>> byKey = by(Place::key);

	/** Names by which a place may be called, folded, with the last place of each code. */
	private final List<Named> names = names();

	private Map<String, List<Place>> by(Function<Place, String> key) {
		Map<String, List<Place>> map = new HashMap<>(this.all.size() * 2);
		this.all.forEach(place -> map.computeIfAbsent(key.apply(place), none -> new ArrayList<>(2)).add(place));
		map.remove("");
		return map;
	}

	private List<Named> names() {
		Map<String, Named> named = new LinkedHashMap<>();
		for (Place place : this.all) {
			if (!place.code().isEmpty()) {
				String name = SearchText.fold(place.name());
				String other = place.otherName().isEmpty() ? "" : SearchText.fold(place.otherName());
				named.put(place.code() + name, new Named(name, other, place));
			}
		}
		return List.copyOf(named.values());
	}

	/**
	 * @param code Belfiore, ISTAT or ISO 3166-1 code
	 * @param day on which it bore the name; null for today's or last one
	 */
	public Optional<Place> find(@Nullable String code, @Nullable LocalDate day) {
		if (code == null) {
			return Optional.empty();
		}
		List<Place> known = this.byCode.getOrDefault(code, this.byKey.getOrDefault(code, List.of()));
		return known.stream()
			.filter(place -> day != null && place.on(day))
			.findFirst()
			.or(() -> known.stream().max(Comparator.comparing(Places::end)));
	}

	/** "Codogno (LO)"; the code itself for one that nobody knows, nothing for none. */
	public String name(@Nullable String code) {
		return name(code, null);
	}

	public String name(@Nullable String code, @Nullable LocalDate day) {
		return find(code, day).map(Place::label).orElse((code != null) ? code : "");
	}

	/** The day on which a place ceased for good; null when it lives. */
	public @Nullable LocalDate ceased(@Nullable String code) {
		return find(code, null).map(Place::to).orElse(null);
	}

	/**
	 * The place that was typed: by name, with the province where several bear it, or by
	 * code. Living ones go before those that ceased.
	 */
	public Optional<Place> typed(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		String folded = SearchText.fold(text);
		return find(text.strip().toUpperCase(Locale.ROOT), null).or(() -> this.names.stream()
			.filter(each -> each.is(folded))
			.map(Named::place)
			.max(Comparator.comparing(Places::end)));
	}

	/** Places with a word that begins so; those that begin with it, and live, first. */
	public List<Place> matching(String fragment, int most) {
		String folded = SearchText.fold(fragment);
		if (folded.length() < 2) {
			return List.of();
		}
		return this.names.stream()
			.filter(each -> each.hasWord(' ' + folded))
			.sorted(Comparator.comparing((Named each) -> !each.name.startsWith(folded))
				.thenComparing(each -> each.place.to() != null)
				.thenComparing(Named::name))
			.map(Named::place)
			.limit(most)
			.toList();
	}

	/** States whose citizenship somebody may have, by name. */
	public List<Place> citizenships() {
		return this.all.stream().filter(Place::citizenship).sorted(Comparator.comparing(Place::name)).toList();
	}

	/** The state whose citizenship was typed, by name or ISO code. */
	public Optional<Place> citizenship(String text) {
		String folded = SearchText.fold(text);
		return this.all.stream()
			.filter(Place::citizenship)
			.filter(place -> place.key().equalsIgnoreCase(text.strip()) || SearchText.fold(place.name()).equals(folded))
			.findFirst();
	}

	private static LocalDate end(Place place) {
		return (place.to() != null) ? place.to() : LocalDate.MAX;
	}

	/** A place under one of its names, folded. */
	private record Named(String name, String other, Place place) {

		boolean is(String folded) {
			return folded.equals(this.name) || folded.equals(this.other)
					|| folded.equals(this.name + ' ' + this.place.province().toLowerCase(Locale.ROOT));
		}

		boolean hasWord(String start) {
			return (' ' + this.name).contains(start) || (' ' + this.other).contains(start);
		}

	}

}
