package it.siz.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something an operator must know; hidden by its receiver, never deleted. */
@Entity
@Table(name = "notification")
public class Notification {

	@Id
	private UUID id = UUID.randomUUID();

	private UUID operatorId;

	private @Nullable UUID practiceId;

	private String code;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(columnDefinition = "jsonb")
	private List<String> args;

	private Instant createdAt;

	private @Nullable Instant hiddenAt;

	@SuppressWarnings("NullAway")
	protected Notification() {
	}

	Notification(UUID operator, UUID practice, String code, List<String> args, Instant at) {
		this.operatorId = operator;
		this.practiceId = practice;
		this.code = code;
		this.args = args;
		this.createdAt = at;
	}

	void hide(Instant now) {
		this.hiddenAt = now;
	}

	public UUID id() {
		return this.id;
	}

	UUID operatorId() {
		return this.operatorId;
	}

	public @Nullable UUID practiceId() {
		return this.practiceId;
	}

	/** Key of its sentence in the bundles. */
	public String code() {
		return this.code;
	}

	public List<String> args() {
		return this.args;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean hidden() {
		return this.hiddenAt != null;
	}

}
