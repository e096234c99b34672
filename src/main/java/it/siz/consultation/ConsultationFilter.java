package it.siz.consultation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Condition;

/**
 * Which lines of the register are wanted; null does not narrow.
 *
 * @param persons any of these ids: a person who was united with another has several
 * @param from first day, in Rome
 * @param to last day
 */
record ConsultationFilter(@Nullable List<UUID> persons, @Nullable UUID operator, @Nullable LocalDate from,
		@Nullable LocalDate to) {

	Condition condition() {
		Condition all = Condition.ALWAYS;
		if (this.persons != null) {
			all = all.and(Condition.of("c.persons && :persons::uuid[]", "persons", braced(this.persons)));
		}
		if (this.operator != null) {
			all = all.and(Condition.of("c.operator_id = :operator", "operator", this.operator));
		}
		if (this.from != null) {
			all = all.and(Condition.of("c.at >= :from", "from", start(this.from)));
		}
		return (this.to != null) ? all.and(Condition.of("c.at < :to", "to", start(this.to.plusDays(1)))) : all;
	}

	/** As PostgreSQL writes an array. */
	private static String braced(List<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
	}

	private static OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(SearchLimit.ROME).toOffsetDateTime();
	}

}
