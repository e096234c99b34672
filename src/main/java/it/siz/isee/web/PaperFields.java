package it.siz.isee.web;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.examination.Attestation;
import it.siz.examination.Attestation.Person;
import it.siz.household.Member;
import it.siz.isee.IseePaper;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Fills the fields of a new attestation with what its paper says, for an operator to
 * check.
 */
class PaperFields {

	private final Map<String, String> fields = new HashMap<>();

	private final Subjects subjects;

	private PaperFields(Subjects subjects) {
		this.subjects = subjects;
	}

	/**
	 * @param known who may be marked as of the household; others stand in the further
	 * lines, as many as there are
	 */
	static Map<String, String> of(IseePaper paper, List<Member> known, Subjects subjects) {
		PaperFields filled = new PaperFields(subjects);
		filled.values(paper);
		filled.persons(paper, known);
		return filled.fields;
	}

	private void values(IseePaper paper) {
		Attestation read = paper.read();
		put("protocollo", read.protocol());
		put("tipo", read.kind());
		put("valore", (read.value() != null) ? read.value().toPlainString().replace('.', ',') : null);
		put("dsu", read.dsuDate());
		put("scadenza", read.expires());
		put("difformita", read.difformita() ? "on" : null);
		put("documento", paper.document());
	}

	private void persons(IseePaper paper, List<Member> known) {
		Iterator<Integer> lines = TypedIsee.OTHERS.iterator();
		for (Person person : paper.read().persons()) {
			Optional<SubjectView> registered = this.subjects.byIdentifier(person.codiceFiscale());
			if (registered.filter(each -> each.id().equals(paper.subject())).isPresent()) {
				continue;
			}
			Optional<Member> member = known.stream()
				.filter(each -> registered.isPresent() && registered.get().id().equals(each.subject()))
				.findFirst();
			if (member.isPresent()) {
				put("nucleo." + member.get().id(), "on");
			}
			else if (lines.hasNext()) {
				put("altro." + lines.next(), registered.isPresent() ? person.codiceFiscale() : person.name());
			}
		}
	}

	private void put(String field, @Nullable Object value) {
		if (value != null) {
			this.fields.put(field, value.toString());
		}
	}

}
