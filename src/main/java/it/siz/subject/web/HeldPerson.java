package it.siz.subject.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.subject.Address;
import it.siz.subject.AddressKind;
import it.siz.subject.GuardianshipView;
import it.siz.subject.Places;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectView;

/** A card as the fields of the page that edits it. */
final class HeldPerson {

	private final Map<String, String> fields = new LinkedHashMap<>();

	private HeldPerson() {
	}

	static Map<String, String> fields(SubjectCard card, Places places, LocalDate today) {
		HeldPerson held = new HeldPerson();
		held.identity(card.subject(), places);
		for (AddressKind kind : AddressKind.values()) {
			held.address(kind.field(), Optional.ofNullable(card.address(kind)), places);
		}
		held.put("contatti.telefono", card.phone());
		held.put("contatti.email", card.email());
		held.put("contatti.preferito", card.preferredContact());
		List<String> citizenships = card.citizenships().stream().map(places::name).toList();
		held.put("cittadinanze", citizenships.isEmpty() ? "" : citizenships.get(0));
		held.put("cittadinanze.altra", String.join(", ", citizenships.stream().skip(1).toList()));
		held.put("statoCivile", card.civilStatus());
		held.put("medico", card.doctor());
		held.guardianship(card.guardians()
			.stream()
			.findFirst()
			.filter(each -> each.to() == null || !each.to().isBefore(today)));
		held.put("decesso.data", card.subject().deathDate());
		return held.fields;
	}

	private void identity(SubjectView subject, Places places) {
		put("identifier.type", subject.identifierType());
		put("identifier.value", subject.identifier());
		put("identifier.expires", subject.identifierExpires());
		put("cognome", subject.familyName());
		put("nome", subject.givenName());
		put("sesso", subject.sex());
		put("dataNascita", subject.birthDate());
		put("nascitaSenza", subject.birthUnknown());
		boolean ambiguous = places.typed(places.name(subject.birthPlace()))
			.filter(place -> place.code().equals(subject.birthPlace()))
			.isEmpty();
		put("luogoNascita", ambiguous ? subject.birthPlace() : places.name(subject.birthPlace()));
	}

	private void address(String field, Optional<Address> address, Places places) {
		put(field + ".comune", address.map(each -> places.name(each.comune())).orElse(""));
		put(field + ".indirizzo", address.map(Address::street).orElse(""));
		put(field + ".civico", address.map(Address::number).orElse(""));
		put(field + ".cap", address.map(Address::postalCode).orElse(""));
		put(field + ".dal", address.map(Address::from).orElse(null));
	}

	private void guardianship(Optional<GuardianshipView> guardian) {
		put("tutela.tipo", guardian.map(GuardianshipView::kind).orElse(""));
		put("tutela.nome", guardian.map(each -> (each.code() != null) ? each.code() : each.name()).orElse(""));
		put("tutela.provvedimento", guardian.map(GuardianshipView::decree).orElse(""));
		put("tutela.dal", guardian.map(GuardianshipView::from).orElse(null));
		put("tutela.al", guardian.map(GuardianshipView::to).orElse(null));
	}

	private void put(String field, @Nullable Object value) {
		this.fields.put(field, (value != null) ? value.toString() : "");
	}

	/** Where what was typed differs from what somebody else saved meanwhile. */
	static List<Difference> differences(Map<String, String> typed, Map<String, String> held) {
		List<Difference> differences = new ArrayList<>();
		held.forEach((field, now) -> {
			String mine = typed.get(field);
			if (mine != null && !mine.strip().equals(now)) {
				differences.add(new Difference(field, mine.strip(), now));
			}
		});
		return differences;
	}

	/** A field with both values. */
	record Difference(String field, String mine, String theirs) {
	}

}
