package it.siz.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.anpr.Person;
import it.siz.anpr.Person.Address;
import it.siz.subject.SubjectView;

/**
 * Something about a person that who works for him or her has to know at once.
 *
 * @param about date or place, as people read it
 */
public record News(Kind kind, String about) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/** What has happened. */
	public enum Kind {

		DEAD, ABROAD, CANCELLED, MOVED

	}

	/**
	 * The gravest piece of news in ANPR's answer.
	 * @param held the person as we hold him or her
	 */
	static Optional<News> in(Person person, SubjectView held) {
		return ofStranger(person).or(() -> moved(person.residence(), held.residenceComune()));
	}

	/** Of somebody we do not hold: there is nobody to compare with. */
	static Optional<News> ofStranger(Person person) {
		LocalDate died = person.died();
		if (died != null) {
			return Optional.of(new News(Kind.DEAD, DAY.format(died)));
		}
		if (!person.abroad()) {
			return Optional.empty();
		}
		String place = person.addresses().isEmpty() ? "" : person.addresses().get(0).place();
		return Optional.of(new News(Kind.ABROAD, Names.person(place)));
	}

	private static Optional<News> moved(@Nullable Address theirs, @Nullable String ours) {
		boolean moved = theirs != null && ours != null && !Objects.equals(theirs.istat(), ours);
		return moved ? Optional.of(new News(Kind.MOVED, Names.person(theirs.place()))) : Optional.empty();
	}

	/** For comparing with what was told before. */
	static @Nullable String text(@Nullable News news) {
		return (news != null) ? (news.kind() + " " + news.about()).strip() : null;
	}

}
