package it.siz.duplicate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.duplicate.Resemblances.Face;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.subject.Lookalike;
import it.siz.subject.Lookalike.Side;
import it.siz.subject.Lookalikes;
import it.siz.subject.Places;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Who may be the same person as another one, and what was decided about it. */
@Component
@Transactional(readOnly = true)
public class Duplicates implements Lookalikes {

	private final Candidates candidates;

	private final Subjects subjects;

	private final Places places;

	private final JdbcClient jdbc;

	private final Clock clock;

	Duplicates(Candidates candidates, Subjects subjects, Places places, JdbcClient jdbc, Clock clock) {
		this.places = places;
		this.candidates = candidates;
		this.subjects = subjects;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Lookalike> of(SubjectForm form) {
		Face face = face(form);
		return lookalikes(face, this.candidates.like(face, null));
	}

	/**
	 * Others who may be the same person as this one.
	 * @throws Problem 404 when there is no such person
	 */
	public List<Lookalike> of(UUID person) {
		Face face = face(this.subjects.get(person));
		return lookalikes(face, this.candidates.like(face, person));
	}

	/** How a person compares with some others, in their order. */
	List<Lookalike> compare(SubjectView person, List<SubjectView> others) {
		return others.stream().map(other -> lookalike(face(person), other)).toList();
	}

	/** Remembered for good: they are not shown as possible duplicates again. */
	@Override
	@Transactional
	public void distinct(Viewer viewer, UUID person, Collection<UUID> others) {
		for (UUID other : others) {
			this.jdbc.sql("""
					insert into subject_distinct (one, other, decided_by, decided_at)
					select least(a.id, b.id), greatest(a.id, b.id), :by, :now from subject a, subject b
					where a.id = :person and b.id = :other and a.id <> b.id on conflict do nothing""")
				.param("by", viewer.operator())
				.param("now", Instant.now(this.clock).atOffset(ZoneOffset.UTC))
				.param("person", person)
				.param("other", other)
				.update();
		}
	}

	/**
	 * @throws Problem 403 for whoever may not unite persons: others than administrators
	 * and referents
	 */
	public static void refuseOthers(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE) && !viewer.has(Role.REFERENTE)) {
			throw Problem.forbidden("duplicate.mayNot");
		}
	}

	private List<Lookalike> lookalikes(Face face, List<UUID> ids) {
		Map<UUID, SubjectView> found = this.subjects.all(ids)
			.stream()
			.collect(Collectors.toMap(SubjectView::id, Function.identity()));
		return ids.stream().map(found::get).map(other -> lookalike(face, other)).toList();
	}

	private Lookalike lookalike(Face face, SubjectView other) {
		List<Side> sides = Resemblances.sides(face, face(other));
		boolean same = sides.get(0).alike().equals(Resemblances.SAME);
		return new Lookalike(other, same, Resemblances.why(sides), sides);
	}

	private Face face(SubjectView view) {
		return new Face(view.identifier(), temporary(view.identifierType()), view.familyName(), view.givenName(),
				view.sex(), view.birthDate(), this.places.name(view.birthPlace()));
	}

	private Face face(SubjectForm form) {
		Identifier code = form.identifier();
		return new Face(text((code != null) ? code.value() : null), code == null || temporary(text(code.type())),
				text(form.cognome()), text(form.nome()), form.sesso(), form.dataNascita(),
				this.places.name(form.luogoNascita()));
	}

	private static boolean temporary(String type) {
		return !type.equals("CF");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
