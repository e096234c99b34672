package it.siz.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.anpr.FamilyFromAnpr;
import it.siz.anpr.Person;
import it.siz.anpr.Person.Member;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectCards;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectForm.Residence;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Writes into our registry what an operator has chosen of ANPR's answer, and tells of the
 * family. All of it or nothing.
 */
@Component
@Transactional
public class TakeOver {

	private final Subjects subjects;

	private final SubjectCards cards;

	private final Inquiries inquiries;

	private final Translation translation;

	private final Standings standings;

	private final ApplicationEventPublisher events;

	TakeOver(Subjects subjects, SubjectCards cards, Inquiries inquiries, Translation translation, Standings standings,
			ApplicationEventPublisher events) {
		this.subjects = subjects;
		this.cards = cards;
		this.inquiries = inquiries;
		this.translation = translation;
		this.standings = standings;
		this.events = events;
	}

	/**
	 * @throws Problem 404 when the answer is not there any more; 412 when somebody else
	 * changed the person meanwhile; 422 per field
	 */
	public SubjectView take(Viewer viewer, UUID lookup, Choice choice) {
		KeptAnswer answer = this.inquiries.answer(viewer, lookup);
		Person person = answer.person();
		Optional<SubjectView> held = this.inquiries.held(person.codiceFiscale());
		SubjectView subject = held.map(each -> update(viewer, each, answer, choice))
			.orElseGet(() -> register(viewer, answer, choice));
		if (held.isEmpty()) {
			this.standings.note(viewer, subject.id(), person.idAnpr(), News.in(person, subject).orElse(null),
					answer.reason());
		}
		family(viewer, subject.id(), answer, choice.members());
		return subject;
	}

	private SubjectView register(Viewer viewer, KeptAnswer answer, Choice choice) {
		Set<String> fields = new HashSet<>(choice.fields());
		fields.addAll(Choice.NAME);
		fields.addAll(Choice.IN_THE_CODE);
		SubjectForm form = this.translation.form(answer.person(), fields, choice.informativa());
		SubjectView fresh = this.subjects.register(viewer, form);
		return this.subjects.takeOver(viewer, fresh.id(), fresh.version(), form, answer.day());
	}

	private SubjectView update(Viewer viewer, SubjectView held, KeptAnswer answer, Choice choice) {
		long version = (choice.version() != null) ? choice.version() : held.version();
		if (choice.fields().isEmpty() && choice.informativa() == null) {
			return held;
		}
		SubjectForm form = this.translation.form(answer.person(), choice.fields(), choice.informativa());
		return this.subjects.takeOver(viewer, held.id(), version, later(held.id(), form), answer.day());
	}

	/**
	 * An operator may have entered the address before ANPR's own date: then the new one
	 * begins today.
	 */
	private SubjectForm later(UUID subject, SubjectForm form) {
		Residence theirs = form.residenza();
		if (theirs == null || theirs.dal() == null) {
			return form;
		}
		boolean earlier = this.cards.of(subject)
			.addresses()
			.stream()
			.anyMatch(each -> each.kind().field().equals("residenza") && each.to() == null && each.from() != null
					&& theirs.dal().isBefore(each.from()));
		return earlier ? withoutDay(form, theirs) : form;
	}

	private static SubjectForm withoutDay(SubjectForm form, Residence theirs) {
		return new SubjectForm(form.identifier(), form.cognome(), form.nome(), form.sesso(), form.dataNascita(),
				form.nascitaSenza(), form.luogoNascita(),
				new Residence(theirs.comune(), theirs.indirizzo(), theirs.civico(), theirs.cap()), null, null,
				form.informativa(), null, form.conferma(), null, form.statoCivile(), null, null, null, form.decesso());
	}

	/** Chosen members get a card with code and name: they have signed nothing yet. */
	private void family(Viewer viewer, UUID subject, KeptAnswer answer, Set<String> chosen) {
		if (answer.person().family().isEmpty()) {
			return;
		}
		List<FamilyFromAnpr.Member> members = new ArrayList<>();
		for (Member each : answer.person().family()) {
			UUID id = this.inquiries.held(each.codiceFiscale())
				.map(SubjectView::id)
				.orElseGet(() -> chosen.contains(each.codiceFiscale()) ? register(viewer, each, answer) : null);
			members.add(new FamilyFromAnpr.Member(id, each.bond(), each.kinship(), each.from()));
		}
		this.events.publishEvent(new FamilyFromAnpr(subject, answer.day(), viewer.operator(), members));
	}

	private @Nullable UUID register(Viewer viewer, Member member, KeptAnswer answer) {
		SubjectForm form = this.translation.form(member);
		SubjectView fresh = this.subjects.register(viewer, form);
		return this.subjects.takeOver(viewer, fresh.id(), fresh.version(), form, answer.day()).id();
	}

}
