package it.siz.subject.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import it.siz.subject.Address;
import it.siz.subject.GuardianshipView;
import it.siz.subject.Places;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Persons in the words of a page; templates call it as @persons. */
@Component("persons")
class PersonWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	private final Places places;

	private final Subjects subjects;

	private final Clock clock;

	PersonWords(MessageSource messages, Places places, Subjects subjects, Clock clock) {
		this.messages = messages;
		this.places = places;
		this.subjects = subjects;
		this.clock = clock;
	}

	/** "nascita 12/05/1948 (78 anni)"; nothing when it is not known. */
	public String born(SubjectView subject) {
		if (subject.birthDate() == null) {
			return "";
		}
		return say("subject.born", birth(subject), subject.ageAt(LocalDate.now(this.clock)));
	}

	/** The date of birth, as far as it is known. */
	public String birth(SubjectView subject) {
		LocalDate date = subject.birthDate();
		if (date == null) {
			return say("subject.notKnown");
		}
		if (subject.birthUnknown() == null) {
			return DAY.format(date);
		}
		boolean month = "GIORNO".equals(subject.birthUnknown());
		return month ? say("subject.birth.GIORNO", DAY.format(date).substring(3))
				: say("subject.birth.GIORNO_E_MESE", String.valueOf(date.getYear()));
	}

	/** What somebody must know before anything else: dead, moved away, code expired. */
	public List<Flag> flags(SubjectView subject) {
		List<Flag> flags = new ArrayList<>();
		if (subject.deathDate() != null) {
			flags.add(new Flag(say("subject.flag.dead", DAY.format(subject.deathDate())), "tag-bad"));
		}
		if (subject.movedOut() != null) {
			flags.add(new Flag(say("subject.flag.moved", DAY.format(subject.movedOut())), "tag-wait"));
		}
		if (subject.expiredOn(LocalDate.now(this.clock))) {
			flags.add(new Flag(
					say("subject.flag.expired", subject.identifierType(), DAY.format(subject.identifierExpires())),
					"tag-wait"));
		}
		return flags;
	}

	public List<Flag> flags(UUID subject) {
		return flags(this.subjects.get(subject));
	}

	/** "Camairago (LO), Comune cessato il 31/12/2017". */
	public String place(@Nullable String code, @Nullable LocalDate day) {
		String name = this.places.name(code, day);
		LocalDate ceased = this.places.ceased(code);
		return (ceased == null) ? name : say("subject.ceased", name, DAY.format(ceased));
	}

	/** "Italia, Romania". */
	public String places(List<String> codes) {
		return codes.stream().map(this.places::name).collect(Collectors.joining(", "));
	}

	/** "Via Roma 1, 26900 Lodi (LO)". */
	public String address(Address address) {
		return address(address.street(), address.number(), address.postalCode(), address.comune());
	}

	/** Whether somebody no longer acts for the person. */
	public boolean over(GuardianshipView guardian) {
		return guardian.to() != null && guardian.to().isBefore(LocalDate.now(this.clock));
	}

	public boolean anyOver(List<GuardianshipView> guardians) {
		return guardians.stream().anyMatch(this::over);
	}

	/** Where the person is registered now. */
	public String residence(SubjectView subject) {
		return this.places.name(subject.residenceComune());
	}

	private String address(@Nullable String street, @Nullable String number, @Nullable String postalCode,
			@Nullable String comune) {
		return Stream.of(join(street, number), join(postalCode, this.places.name(comune)))
			.filter(part -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String join(@Nullable String one, @Nullable String other) {
		return (Optional.ofNullable(one).orElse("") + ' ' + Optional.ofNullable(other).orElse("")).strip();
	}

	private String say(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	/**
	 * @param look class of the tag
	 */
	record Flag(String text, String look) {
	}

}
