package it.siz.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Residence;

/**
 * Where a person lives, is and gets letters. A new address ends the one before on its
 * first day; the past stays as it was.
 */
@Component
class Addresses {

	private final AddressRows rows;

	private final Comuni comuni;

	Addresses(AddressRows rows, Comuni comuni) {
		this.rows = rows;
		this.comuni = comuni;
	}

	/** Those of which the form says something. */
	static Map<AddressKind, Residence> in(SubjectForm form) {
		Map<AddressKind, Residence> all = new EnumMap<>(AddressKind.class);
		put(all, AddressKind.RESIDENZA, form.residenza());
		put(all, AddressKind.DIMORA, form.dimora());
		put(all, AddressKind.DOMICILIO, form.domicilio());
		return all;
	}

	private static void put(Map<AddressKind, Residence> all, AddressKind kind, @Nullable Residence residence) {
		if (residence != null) {
			all.put(kind, residence);
		}
	}

	static boolean any(SubjectForm form) {
		return in(form).entrySet().stream().anyMatch(each -> !address(each.getKey(), each.getValue()).empty());
	}

	private static Address address(AddressKind kind, Residence residence) {
		return new Address(kind, SearchText.blankToNull(residence.comune()),
				SearchText.blankToNull(residence.indirizzo()), SearchText.blankToNull(residence.civico()),
				SearchText.blankToNull(residence.cap()), residence.dal(), null);
	}

	/** A new address does not begin before the one that it follows. */
	List<Fault> check(Subject subject, SubjectForm form) {
		List<Fault> faults = new ArrayList<>();
		in(form).forEach((kind, residence) -> {
			Address wanted = address(kind, residence);
			this.rows.current(subject.id, kind)
				.filter(held -> !held.at(wanted) && before(wanted.from(), held.from()))
				.ifPresent(held -> faults
					.add(Fault.of(kind.field() + ".dal", "subject.addressBefore", Agreement.italian(held.from()))));
		});
		return faults;
	}

	private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
		return day != null && other != null && day.isBefore(other);
	}

	/** Takes over what the form says, from today when it names no day. */
	void change(Viewer viewer, Subject subject, SubjectForm form, LocalDate today) {
		in(form).forEach((kind, residence) -> change(viewer, subject, address(kind, residence), today));
	}

	private void change(Viewer viewer, Subject subject, Address wanted, LocalDate today) {
		Optional<Address> held = this.rows.current(subject.id, wanted.kind());
		if (held.map(wanted::at).orElse(wanted.empty())) {
			return;
		}
		LocalDate day = (wanted.from() != null || held.isEmpty()) ? wanted.from() : today;
		held.ifPresent(each -> this.rows.end(subject.id, each.kind(), (day != null) ? day : today));
		if (!wanted.empty()) {
			this.rows.begin(subject.id, new Address(wanted.kind(), wanted.comune(), wanted.street(), wanted.number(),
					wanted.postalCode(), day, null), viewer.operator());
		}
		if (wanted.kind() == AddressKind.RESIDENZA) {
			moved(subject, held.map(Address::comune).orElse(null), wanted.comune(), (day != null) ? day : today);
		}
	}

	/** Who goes from the Ambito to elsewhere is flagged until he or she comes back. */
	private void moved(Subject subject, @Nullable String from, @Nullable String to, LocalDate day) {
		if (this.comuni.inAmbito(to)) {
			subject.movedOut = null;
		}
		else if (this.comuni.inAmbito(from) && to != null) {
			subject.movedOut = day;
		}
	}

	/** The present residence stands with the person, too: lists and rules read it. */
	static void show(Subject subject, SubjectForm form) {
		if (form.residenza() != null) {
			Address residence = address(AddressKind.RESIDENZA, form.residenza());
			subject.residenceComune = residence.comune();
			subject.residenceStreet = residence.street();
			subject.residenceNumber = residence.number();
			subject.residencePostalCode = residence.postalCode();
		}
	}

}
