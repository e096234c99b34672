package it.siz.practice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One line of a practice's timeline (cronologia); written once, never changed. */
@Entity
@Table(name = "practice_event")
class PracticeEvent {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "practice_event")
	@SequenceGenerator(name = "practice_event", sequenceName = "practice_event_seq", allocationSize = 50)
	@Nullable Long id;

	UUID practiceId;

	Instant at;

	@Nullable UUID actorId;

	String kind;

	@Nullable String taskId;

	@JdbcTypeCode(SqlTypes.JSON)
	@Mutability(Immutability.class)
	@Column(columnDefinition = "jsonb")
	Map<String, Object> detail;

	@SuppressWarnings("NullAway")
	protected PracticeEvent() {
	}

	PracticeEvent(UUID practice, Instant at, @Nullable UUID actor, String kind, Map<String, Object> detail) {
		this.practiceId = practice;
		this.at = at;
		this.actorId = actor;
		this.kind = kind;
		this.taskId = (String) detail.get("task");
		this.detail = detail;
	}

}
