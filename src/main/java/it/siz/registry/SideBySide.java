package it.siz.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import it.siz.anpr.Person;
import it.siz.kernel.SearchText;
import it.siz.subject.Address;
import it.siz.subject.AddressKind;
import it.siz.subject.Places;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectForm.Residence;

/**
 * Lays what ANPR says beside what we hold, field by field. Capitals, accents and
 * apostrophes are no difference.
 */
@Component
class SideBySide {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Translation translation;

	private final Places places;

	private final MessageSource messages;

	SideBySide(Translation translation, Places places, MessageSource messages) {
		this.translation = translation;
		this.places = places;
		this.messages = messages;
	}

	/**
	 * @param card null when we do not hold the person
	 */
	List<Difference> of(Person person, @Nullable SubjectCard card) {
		Optional<SubjectCard> held = Optional.ofNullable(card);
		List<Difference> all = new ArrayList<>();
		all.add(text("cognome", Translation.familyName(person), held.map(each -> each.subject().familyName())));
		all.add(text("nome", Translation.givenName(person), held.map(each -> each.subject().givenName())));
		all.add(text("sesso", say("ui.sex." + person.sex()),
				held.map(each -> each.subject().sex()).map(sex -> say("ui.sex." + sex))));
		all.add(text("dataNascita", birth(person.birth().date(), Translation.unknown(person.birth())),
				held.map(each -> birth(each.subject().birthDate(), each.subject().birthUnknown()))));
		all.add(birthPlace(person, held));
		all.add(residence(person, held));
		Integer status = Translation.civilStatus(person);
		all.add(text("statoCivile", (status != null) ? say("subject.civil." + status) : "",
				held.map(SubjectCard::civilStatus).map(code -> say("subject.civil." + code))));
		if (person.died() != null || held.map(each -> each.subject().deathDate()).isPresent()) {
			all.add(text("decesso", day(person.died()), held.map(each -> day(each.subject().deathDate()))));
		}
		return all;
	}

	/** A datum that ANPR does not give takes nothing away from us. */
	private static Difference text(String field, String theirs, Optional<String> ours) {
		boolean same = theirs.isEmpty() || SearchText.fold(theirs).equals(SearchText.fold(ours.orElse("")));
		return new Difference(field, theirs, ours.orElse(""), same, !theirs.isEmpty());
	}

	/** By code: the same place has had several names. */
	private Difference birthPlace(Person person, Optional<SubjectCard> held) {
		String code = person.birthPlace().belfiore();
		String ours = held.map(each -> each.subject().birthPlace()).orElse(null);
		String theirs = (code != null) ? this.places.name(code, person.birth().date()) : person.birthPlace().name();
		return new Difference("luogoNascita", theirs, this.places.name(ours, person.birth().date()),
				code == null || Objects.equals(code, ours), code != null);
	}

	private Difference residence(Person person, Optional<SubjectCard> held) {
		Residence theirs = this.translation.residence(person);
		Address ours = held.map(each -> each.address(AddressKind.RESIDENZA)).orElse(null);
		String ourWords = (ours != null) ? words(ours.street(), ours.number(), ours.postalCode(), ours.comune()) : "";
		if (theirs == null) {
			return new Difference("residenza", "", ourWords, true, false);
		}
		String theirWords = words(theirs.indirizzo(), theirs.civico(), theirs.cap(), theirs.comune());
		return new Difference("residenza", theirWords, ourWords,
				SearchText.fold(theirWords).equals(SearchText.fold(ourWords)), true);
	}

	private String words(@Nullable String street, @Nullable String number, @Nullable String postalCode,
			@Nullable String comune) {
		return Stream.of(join(street, number), join(postalCode, this.places.name(comune)))
			.filter(part -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String join(@Nullable String one, @Nullable String other) {
		return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(" ")).strip();
	}

	private String birth(@Nullable LocalDate date, @Nullable String unknown) {
		return (date == null || unknown == null) ? day(date) : say("registry.birth." + unknown, day(date));
	}

	private static String day(@Nullable LocalDate date) {
		return (date != null) ? DAY.format(date) : "";
	}

	private String say(String code, Object... args) {
		return String.valueOf(this.messages.getMessage(code, args, code, LocaleContextHolder.getLocale()));
	}

}
