package it.siz.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import it.siz.anpr.Person;
import it.siz.subject.SubjectView;

/**
 * A person of ANPR beside the one we hold.
 *
 * @param subject null when we hold none
 * @param twins persons whose code differs only by omocodia
 * @param news null when nothing happened that others have to know
 */
public record Compared(KeptAnswer answer, String name, @Nullable SubjectView subject, List<Difference> fields,
		List<Relative> family, List<SubjectView> twins, @Nullable News news) {

	public Person person() {
		return this.answer.person();
	}

	public boolean fresh() {
		return this.subject == null;
	}

	public @Nullable Long version() {
		return (this.subject != null) ? this.subject.version() : null;
	}

	/** Whom of the registry this shows: the person, and others beside. */
	public List<UUID> held() {
		return Stream
			.of(Stream.ofNullable(this.subject).map(SubjectView::id), this.twins.stream().map(SubjectView::id),
					this.family.stream().map(Relative::subject).filter(Objects::nonNull))
			.flatMap(each -> each)
			.distinct()
			.toList();
	}

	/** Whether a privacy notice has to be signed before more than the name is taken. */
	public boolean unsigned() {
		return this.subject == null || this.subject.informativaDate() == null;
	}

	/** Fields about which there is something to decide. */
	public List<Difference> different() {
		return this.fields.stream().filter(Difference::open).toList();
	}

	public List<Difference> same() {
		return this.fields.stream().filter(each -> !each.open()).toList();
	}

	/** Whether there is anything to take over. */
	public boolean open() {
		return !different().isEmpty() || this.family.stream().anyMatch(each -> each.subject() == null);
	}

	/** Without a signed privacy notice nothing is proposed that needs one. */
	public Set<String> proposed() {
		return different().stream()
			.map(Difference::field)
			.filter(field -> !unsigned() || !Choice.OTHERS.contains(field))
			.collect(Collectors.toSet());
	}

	/** Whether a new person gets this in any case. */
	public boolean always(String field) {
		return fresh() && !Choice.OTHERS.contains(field);
	}

	/**
	 * Somebody of the registered family, the person left out.
	 *
	 * @param subject id of the card; null when not registered
	 * @param kinship message key of the bond with the intestatario scheda
	 */
	public record Relative(String code, String name, LocalDate born, String kinship, @Nullable LocalDate from,
			@Nullable UUID subject) {
	}

}
