package it.siz.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.duplicate.MergePlan.Choice;
import it.siz.duplicate.MergePlan.Move;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Shows both sides and exactly what uniting them would move, before anybody does it. */
@Component
@Transactional(readOnly = true)
public class MergePlans {

	private final JdbcClient jdbc;

	private final Subjects subjects;

	private final Obstacles obstacles;

	private final ObjectMapper json;

	private final ApplicationEventPublisher events;

	MergePlans(JdbcClient jdbc, Subjects subjects, Obstacles obstacles, ObjectMapper json,
			ApplicationEventPublisher events) {
		this.events = events;
		this.jdbc = jdbc;
		this.subjects = subjects;
		this.obstacles = obstacles;
		this.json = json;
	}

	/**
	 * @throws Problem 403 for others than administrators and referents, 404 when one of
	 * both does not exist, 409 when they are one already
	 */
	public MergePlan of(Viewer viewer, UUID kept, UUID merged) {
		Duplicates.refuseOthers(viewer);
		if (kept.equals(merged)) {
			throw Problem.conflict("duplicate.itself");
		}
		SubjectView one = this.subjects.get(kept);
		SubjectView other = this.subjects.get(merged);
		this.events.publishEvent(SubjectSeen.shown(viewer, "unisci", List.of(merged), null));
		return new MergePlan(one, other, choices(one, other), moves(merged), this.obstacles.between(kept, merged),
				distinct(kept, merged));
	}

	private List<Choice> choices(SubjectView kept, SubjectView merged) {
		JsonNode one = row(kept.id());
		JsonNode other = row(merged.id());
		return Field.ALL.stream().map(field -> {
			String here = field.text(one);
			String there = field.text(other);
			boolean better = field.key().equals(Field.CODE)
					? !kept.identifierType().equals("CF") && merged.identifierType().equals("CF") : here.isEmpty();
			return new Choice(field.key(), here, there, better && !there.isEmpty());
		}).toList();
	}

	private List<Move> moves(UUID merged) {
		List<Move> moves = new ArrayList<>();
		for (Moving each : Moving.ALL) {
			int count = this.jdbc.sql("select count(*) from %s where %s = ?".formatted(each.table(), each.column()))
				.param(merged)
				.query(Integer.class)
				.single();
			moves.add(new Move(each.label(), count));
		}
		return moves;
	}

	private boolean distinct(UUID one, UUID other) {
		return this.jdbc.sql("""
				select exists (select 1 from subject_distinct
				where one = least(:one, :other) and other = greatest(:one, :other))""")
			.param("one", one)
			.param("other", other)
			.query(Boolean.class)
			.single();
	}

	private JsonNode row(UUID subject) {
		try {
			return this.json.readTree(this.jdbc.sql("select cast(to_jsonb(s) as text) from subject s where id = ?")
				.param(subject)
				.query(String.class)
				.single());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The database writes JSON", ex);
		}
	}

}
