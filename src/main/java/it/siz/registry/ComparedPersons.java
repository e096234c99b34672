package it.siz.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.anpr.Person;
import it.siz.anpr.Person.Member;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.registry.Compared.Relative;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectCards;
import it.siz.subject.SubjectView;

/** Puts an answer of ANPR beside what the registry holds now. */
@Component
@Transactional(readOnly = true)
public class ComparedPersons {

	private final Inquiries inquiries;

	private final SubjectCards cards;

	private final SideBySide sideBySide;

	ComparedPersons(Inquiries inquiries, SubjectCards cards, SideBySide sideBySide) {
		this.inquiries = inquiries;
		this.cards = cards;
		this.sideBySide = sideBySide;
	}

	/**
	 * @throws Problem 404 when the viewer has no such answer, or has it no longer
	 */
	public Compared of(Viewer viewer, UUID lookup) {
		KeptAnswer answer = this.inquiries.answer(viewer, lookup);
		Person person = answer.person();
		Optional<SubjectView> held = this.inquiries.held(person.codiceFiscale());
		SubjectCard card = held.map(each -> this.cards.of(each.id())).orElse(null);
		String name = (Translation.familyName(person) + " " + Translation.givenName(person)).strip();
		return new Compared(answer, name, held.orElse(null), this.sideBySide.of(person, card), family(person),
				this.inquiries.twins(person.codiceFiscale()), news(person, held.orElse(null)));
	}

	private static @Nullable News news(Person person, @Nullable SubjectView held) {
		return (held != null) ? News.in(person, held).orElse(null) : News.ofStranger(person).orElse(null);
	}

	private List<Relative> family(Person person) {
		return person.family()
			.stream()
			.filter(each -> !each.codiceFiscale().equals(person.codiceFiscale()))
			.map(this::relative)
			.toList();
	}

	private Relative relative(Member member) {
		String name = (Names.person(member.familyName()) + " " + Names.person(member.givenName())).strip();
		String table = member.bond().equals("4") ? "registry.cohabitation." : "registry.kinship.";
		return new Relative(member.codiceFiscale(), name, member.birth().date(), table + member.kinship(),
				member.from(), this.inquiries.held(member.codiceFiscale()).map(SubjectView::id).orElse(null));
	}

}
