package it.siz.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/** The Comuni of the Ambito, some other ones (two have ceased), and foreign countries. */
final class Places {

	private final Map<String, Place> byBelfiore = new LinkedHashMap<>();

	private final List<Place> ambito;

	private final List<Place> foreign;

	private final List<Place> elsewhere;

	Places() {
		this.ambito = Table.rows("comuni-ambito.csv")
			.stream()
			.map(row -> new Place(row.get("belfiore"), row.get("istat"), row.get("nome").toUpperCase(Locale.ITALIAN),
					row.get("istat").startsWith("098") ? "LO" : "MI", row.get("cap")))
			.toList();
		List<Place> others = Table.rows("simulator/luoghi.csv")
			.stream()
			.map(row -> new Place(row.get("belfiore"), row.get("codice"), row.get("nome"), row.get("provincia"),
					row.get("cap")))
			.toList();
		this.foreign = others.stream().filter(Place::foreign).toList();
		this.elsewhere = others.stream().filter(each -> !each.foreign()).toList();
		this.ambito.forEach(this::keep);
		others.forEach(this::keep);
	}

	private void keep(Place place) {
		this.byBelfiore.put(place.belfiore(), place);
	}

	Place of(String belfiore) {
		Place place = this.byBelfiore.get(belfiore);
		if (place == null) {
			throw new NoSuchElementException("The simulator knows no place " + belfiore);
		}
		return place;
	}

	List<Place> ambito() {
		return this.ambito;
	}

	List<Place> foreign() {
		return this.foreign;
	}

	List<Place> elsewhere() {
		return this.elsewhere;
	}

}
