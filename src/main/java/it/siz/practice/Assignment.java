package it.siz.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The one way in which a practice is shared beyond its unit (FAQ Assegnazione 5). */
@Entity
@Table(name = "practice_assignment")
class Assignment {

	@Id
	UUID id = UUID.randomUUID();

	UUID practiceId;

	String unitCode;

	@Nullable UUID operatorId;

	String access = "EDIT";

	@Nullable LocalDate until;

	@Nullable String note;

	UUID assignedBy;

	Instant assignedAt;

	@Nullable Instant revokedAt;

	@Nullable UUID revokedBy;

	@SuppressWarnings("NullAway")
	protected Assignment() {
	}

	Assignment(UUID practice, String unit, @Nullable UUID operator, UUID by, Instant at) {
		this.practiceId = practice;
		this.unitCode = unit;
		this.operatorId = operator;
		this.assignedBy = by;
		this.assignedAt = at;
	}

}
