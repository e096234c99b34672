package it.siz.dwelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.dwelling.DwellingEvent.Kind;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Timeline;

/**
 * Whether a dwelling can be proposed: it is retired and put back, and free again when the
 * household that had it has left.
 */
@Component
@Transactional
public class Availability {

	private static final int LONGEST_REASON = 2000;

	private final HousingOffice office;

	private final DwellingRows rows;

	private final DwellingHistory history;

	private final Timeline timeline;

	private final JdbcClient jdbc;

	private final Clock clock;

	Availability(HousingOffice office, DwellingRows rows, DwellingHistory history, Timeline timeline, JdbcClient jdbc,
			Clock clock) {
		this.office = office;
		this.rows = rows;
		this.history = history;
		this.timeline = timeline;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes it out of what is proposed; its history and its offers stay.
	 * @param version that was read
	 * @throws Problem 403 or 404 for others than the referents of its office, 409 while
	 * it is offered or assigned, or retired already, 412 when somebody else wrote in
	 * between, 422 without a reason
	 */
	public Dwelling retire(Viewer viewer, UUID id, @Nullable String reason, int version) {
		Dwelling now = hold(viewer, id, version);
		if (!now.free()) {
			throw Problem.conflict(now.retired() ? "dwelling.retired"
					: now.assigned() ? "dwelling.retire.assigned" : "dwelling.retire.offered", now.address());
		}
		refuse(unreasoned(reason, "dwelling.retire.reason"));
		return state(viewer, now, Kind.RITIRATO, String.valueOf(reason).strip());
	}

	/**
	 * Puts a retired one back.
	 * @throws Problem as {@link #retire}, 409 when it is not retired
	 */
	public Dwelling putBack(Viewer viewer, UUID id, int version) {
		Dwelling now = hold(viewer, id, version);
		if (!now.retired()) {
			throw Problem.conflict("dwelling.notRetired", now.address());
		}
		return state(viewer, now, Kind.RIMESSO, null);
	}

	/**
	 * The household has left: it is free again, and the offer that was accepted ends.
	 * @param from first day on which another may have it
	 * @throws Problem as {@link #retire}, 409 when it is not assigned, 422 without a day
	 */
	public Dwelling release(Viewer viewer, UUID id, @Nullable String reason, @Nullable LocalDate from, int version) {
		Dwelling now = hold(viewer, id, version);
		if (!now.assigned()) {
			throw Problem.conflict("dwelling.release.not", now.address());
		}
		List<Fault> faults = new ArrayList<>(unreasoned(reason, "dwelling.release.reason"));
		if (from == null) {
			faults.add(Fault.of("availableFrom", "dwelling.availableFrom"));
		}
		refuse(faults);
		String why = String.valueOf(reason).strip();
		this.jdbc.sql("update dwelling set available_from = ? where id = ?").params(from, id).update();
		ended(viewer, now, why);
		return state(viewer, now, Kind.LIBERATO, why);
	}

	private void ended(Viewer viewer, Dwelling dwelling, String reason) {
		this.jdbc.sql("""
				update dwelling_offer set state = 'CESSATA', reason = ?, closed_at = ?
				where dwelling_id = ? and state = 'ACCETTATA' returning practice_id""")
			.params(reason, Timestamp.from(Instant.now(this.clock)), dwelling.id())
			.query(UUID.class)
			.list()
			.forEach(household -> this.timeline.record(household, viewer.operator(), "dwellingReleased",
					Map.of("dwelling", dwelling.address(), "reason", reason)));
	}

	private Dwelling hold(Viewer viewer, UUID id, int version) {
		return this.rows.hold(this.office.of(viewer), id, version);
	}

	private static List<Fault> unreasoned(@Nullable String typed, String code) {
		boolean fine = typed != null && !typed.isBlank() && typed.strip().length() <= LONGEST_REASON;
		return fine ? List.of() : List.of(Fault.of("reason", code, LONGEST_REASON));
	}

	private static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	private Dwelling state(Viewer viewer, Dwelling dwelling, Kind kind, @Nullable String reason) {
		this.jdbc.sql("update dwelling set state = ?, version = version + 1 where id = ?")
			.params((kind == Kind.RITIRATO) ? "RITIRATO" : "DISPONIBILE", dwelling.id())
			.update();
		this.history.record(viewer, dwelling.id(), kind, List.of(), reason);
		return this.rows.find(this.office.of(viewer), dwelling.id()).orElseThrow();
	}

}
