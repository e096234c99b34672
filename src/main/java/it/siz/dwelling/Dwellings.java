package it.siz.dwelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.dwelling.DwellingEvent.Kind;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.subject.Comuni;

/** The register of dwellings, kept by the referents of the office that assigns them. */
@Component
@Transactional
public class Dwellings {

	private final HousingOffice office;

	private final DwellingRows rows;

	private final DwellingHistory history;

	private final Comuni comuni;

	private final JdbcClient jdbc;

	private final Clock clock;

	Dwellings(HousingOffice office, DwellingRows rows, DwellingHistory history, Comuni comuni, JdbcClient jdbc,
			Clock clock) {
		this.office = office;
		this.rows = rows;
		this.history = history;
		this.comuni = comuni;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those that are free before those that are assigned, retired ones last.
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 403 for other roles, 404 for other offices
	 */
	@Transactional(readOnly = true)
	public Slice<Dwelling> list(Viewer viewer, @Nullable String after, int size) {
		return this.rows.page(this.office.of(viewer), after, Slice.bounded(size));
	}

	/**
	 * @throws Problem 403 for other roles, 404 when the viewer's office has none such
	 */
	@Transactional(readOnly = true)
	public Dwelling get(Viewer viewer, UUID id) {
		return this.rows.find(this.office.of(viewer), id).orElseThrow(Problem::absent);
	}

	/** What was done to it, newest first; refuses as {@link #get} does. */
	@Transactional(readOnly = true)
	public List<DwellingEvent> history(Viewer viewer, UUID id) {
		return this.history.of(get(viewer, id).id());
	}

	/**
	 * @throws Problem 422 per field
	 */
	public Dwelling register(Viewer viewer, DwellingEntry entry) {
		String unit = this.office.of(viewer);
		refuseFaults(entry);
		UUID id = UUID.randomUUID();
		List<Object> values = new ArrayList<>(List.of(unit));
		values.addAll(values(entry));
		values.addAll(List.of(viewer.operator(), Timestamp.from(Instant.now(this.clock)), id));
		this.jdbc.sql("""
				insert into dwelling (unit_code, address, comune, owner, kind, rooms, size, accessible, floor, rent,
				    available_from, registered_by, registered_at, id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
		this.history.record(viewer, id, Kind.REGISTRATO, List.of(), null);
		return this.rows.find(unit, id).orElseThrow();
	}

	/**
	 * Corrects what the register says; what is the same leaves no trace.
	 * @param version that was read
	 * @throws Problem 404, 409 when it is retired, 412 when somebody else wrote in
	 * between, 422 per field
	 */
	public Dwelling correct(Viewer viewer, UUID id, DwellingEntry entry, int version) {
		Dwelling now = this.rows.hold(this.office.of(viewer), id, version);
		if (now.retired()) {
			throw Problem.conflict("dwelling.retired", now.address());
		}
		refuseFaults(entry);
		List<Change> changes = Change.between(DwellingEntry.of(now).words(), entry.words());
		if (changes.isEmpty()) {
			return now;
		}
		List<Object> values = new ArrayList<>(values(entry));
		values.add(id);
		this.jdbc.sql("""
				update dwelling set address = ?, comune = ?, owner = ?, kind = ?, rooms = ?, size = ?, accessible = ?,
				    floor = ?, rent = ?, available_from = ?, version = version + 1 where id = ?""")
			.params(values)
			.update();
		this.history.record(viewer, id, Kind.MODIFICATO, changes, null);
		return get(viewer, id);
	}

	private void refuseFaults(DwellingEntry entry) {
		List<Fault> faults = entry.faults(this.comuni);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	private List<Object> values(DwellingEntry entry) {
		return List.of(text(entry.address()), text(entry.comune()), text(entry.owner()),
				Objects.requireNonNull(entry.kind()).name(), Objects.requireNonNull(entry.rooms()),
				Objects.requireNonNull(entry.size()), entry.accessible(), Objects.requireNonNull(entry.floor()),
				Objects.requireNonNull(entry.rent()), Objects.requireNonNull(entry.availableFrom()));
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNull(text).strip();
	}

}
