package it.siz.subject;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.TypedDate;
import it.siz.subject.SubjectForm.Confirmation;
import it.siz.subject.SubjectForm.Contacts;
import it.siz.subject.SubjectForm.Death;
import it.siz.subject.SubjectForm.Guardianship;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectForm.Residence;

/**
 * The form of a person as typed on a page or in a sheet, by field of the REST contract: a
 * date may be anything yet, and a place is a name.
 */
public class TypedPerson {

	private final Map<String, String> typed;

	private final Places places;

	private final Function<String, Optional<SubjectView>> lookUp;

	private final List<Fault> faults = new ArrayList<>();

	/**
	 * @param lookUp how somebody who is named by code is found in the registry
	 */
	public TypedPerson(Map<String, String> typed, Places places, Function<String, Optional<SubjectView>> lookUp) {
		this.lookUp = lookUp;
		this.typed = typed;
		this.places = places;
	}

	/**
	 * @throws Problem 422 at the fields that are no date
	 */
	public SubjectForm form() {
		SubjectForm form = new SubjectForm(identifier(), this.typed.get("cognome"), this.typed.get("nome"),
				text("sesso"), date("dataNascita"), text("nascitaSenza"), place("luogoNascita"), address("residenza"),
				address("dimora"), address("domicilio"), TypedNotice.read(this.typed, this.faults), text("reason"),
				new Confirmation(text("conferma.motivo")), citizenships(), civilStatus(), contacts(),
				this.typed.get("medico"), guardianship(), death());
		if (!this.faults.isEmpty()) {
			throw Problem.refused(this.faults);
		}
		return form;
	}

	private Identifier identifier() {
		return new Identifier(text("identifier.type"), this.typed.get("identifier.value"), date("identifier.issued"),
				date("identifier.expires"));
	}

	/** Absent parts of the page stay as they are; emptied ones are taken away. */
	private @Nullable Residence address(String field) {
		if (!this.typed.containsKey(field + ".comune")) {
			return null;
		}
		String comune = this.places.typed(this.typed.get(field + ".comune"))
			.map(place -> place.foreign() ? place.code() : place.key())
			.orElse(text(field + ".comune"));
		return new Residence(comune, text(field + ".indirizzo"), text(field + ".civico"), text(field + ".cap"),
				date(field + ".dal"));
	}

	private @Nullable String place(String field) {
		return this.places.typed(this.typed.get(field)).map(Place::code).orElse(text(field));
	}

	private @Nullable List<String> citizenships() {
		if (!this.typed.containsKey("cittadinanze")) {
			return null;
		}
		return Stream.of("cittadinanze", "cittadinanze.altra")
			.map(this::text)
			.filter(name -> name != null)
			.flatMap(names -> Stream.of(names.split("\\s*,\\s*")))
			.map(name -> this.places.citizenship(name).map(Place::key).orElse(name))
			.distinct()
			.toList();
	}

	private @Nullable Integer civilStatus() {
		String code = this.typed.get("statoCivile");
		return (code == null) ? null : code.matches("\\d") ? Integer.valueOf(code) : Integer.valueOf(0);
	}

	private @Nullable Contacts contacts() {
		return this.typed.containsKey("contatti.telefono")
				? new Contacts(text("contatti.telefono"), text("contatti.email"), text("contatti.preferito")) : null;
	}

	private @Nullable Guardianship guardianship() {
		if (!this.typed.containsKey("tutela.tipo")) {
			return null;
		}
		String name = text("tutela.nome");
		UUID known = Optional.ofNullable(name).flatMap(this.lookUp).map(SubjectView::id).orElse(null);
		return new Guardianship(text("tutela.tipo"), known, (known == null) ? name : null, text("tutela.provvedimento"),
				date("tutela.dal"), date("tutela.al"));
	}

	private @Nullable Death death() {
		return this.typed.containsKey("decesso.data") ? new Death(date("decesso.data")) : null;
	}

	private @Nullable String text(String field) {
		String text = this.typed.get(field);
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private @Nullable LocalDate date(String field) {
		String text = text(field);
		try {
			return (text == null) ? null : TypedDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			this.faults.add(Fault.of(field, "subject.date"));
			return null;
		}
	}

}
