package it.siz.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import it.siz.simulator.Resident.Registration;

/** Everybody who lives in the imitated country. */
final class Register {

	private static final int FAMILIES = 300;

	private final Places places = new Places();

	private final Map<String, Resident> byCode = new ConcurrentHashMap<>();

	Register() {
		List<Resident> known = new KnownFamilies(this.places).all();
		List<Resident> everybody = new ArrayList<>(known);
		everybody
			.addAll(new InventedFamilies(this.places, known.stream().map(Resident::code).collect(Collectors.toSet()))
				.make(FAMILIES));
		everybody.forEach(this::keep);
	}

	Collection<Resident> everybody() {
		return this.byCode.values();
	}

	Optional<Resident> byCode(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	Optional<Resident> byId(String idAnpr) {
		return this.byCode.values().stream().filter(each -> each.idAnpr().equals(idAnpr)).findFirst();
	}

	/** Who lives with this person on a day; of a dead person only he or she remains. */
	List<Resident> family(Resident person, LocalDate on) {
		if (person.deadOn(on)) {
			return List.of(person);
		}
		return this.byCode.values()
			.stream()
			.filter(each -> each.family().equals(person.family()) && !each.deadOn(on)
					&& each.registration() == person.registration() && each.home().shares(person.home()))
			.sorted((one, other) -> one.idAnpr().compareTo(other.idAnpr()))
			.toList();
	}

	/**
	 * Something happens to somebody.
	 * @throws IllegalArgumentException when there is no such person or event
	 */
	void happen(String event, String code) {
		Resident person = byCode(code).orElseThrow(() -> new IllegalArgumentException("person"));
		LocalDate yesterday = LocalDate.now().minusDays(1);
		keep(switch (event) {
			case "death" -> person.died(yesterday.minusDays(1));
			case "abroad" ->
				person.registered(Registration.AIRE, Home.at(this.places.of("Z133"), "VIA NASSA", "7", yesterday));
			case "moved" ->
				person.registered(Registration.RESIDENT, Home.at(this.places.of("G388"), "VIA ROMA", "10", yesterday));
			case "cancelled" -> person.registered(Registration.CANCELLED, person.home());
			default -> throw new IllegalArgumentException("event");
		});
	}

	private void keep(Resident resident) {
		this.byCode.put(resident.code(), resident);
	}

}
