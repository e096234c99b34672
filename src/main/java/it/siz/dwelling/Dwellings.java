package it.siz.dwelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/** The register of dwellings, kept by the referents of the office that assigns them. */
@Component
@Transactional
public class Dwellings {

	private static final String SELECT = """
			select d.*, exists (select 1 from dwelling_offer o where o.dwelling_id = d.id and o.state = 'APERTA') as offered
			from dwelling d where d.unit_code = ?\s""";

	private final HousingOffice office;

	private final JdbcClient jdbc;

	private final Clock clock;

	Dwellings(HousingOffice office, JdbcClient jdbc, Clock clock) {
		this.office = office;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The first two hundred, those that are free before those that are assigned.
	 * @throws Problem 403 for other roles, 404 for other offices
	 */
	@Transactional(readOnly = true)
	public List<Dwelling> list(Viewer viewer) {
		return this.jdbc.sql(SELECT + "order by d.state desc, d.available_from, d.id limit 200")
			.param(this.office.of(viewer))
			.query(Dwellings::read)
			.list();
	}

	/** Those that nobody has accepted, for the matching. */
	List<Dwelling> unassigned(String unit) {
		return this.jdbc.sql(SELECT + "and d.state = 'DISPONIBILE' order by d.available_from, d.id limit 200")
			.param(unit)
			.query(Dwellings::read)
			.list();
	}

	/**
	 * @throws Problem 404 when the office has no such dwelling
	 */
	Dwelling get(String unit, UUID id) {
		return this.jdbc.sql(SELECT + "and d.id = ?")
			.params(unit, id)
			.query(Dwellings::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	/**
	 * @throws Problem 422 per field
	 */
	public Dwelling register(Viewer viewer, NewDwelling wish) {
		String unit = this.office.of(viewer);
		List<Fault> faults = wish.faults();
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into dwelling (id, unit_code, address, comune, owner, kind, rooms, size, accessible, floor, rent,
				    available_from, registered_by, registered_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, unit, text(wish.address()), text(wish.comune()), text(wish.owner()),
					Objects.requireNonNull(wish.kind()).name(), wish.rooms(), wish.size(), wish.accessible(),
					wish.floor(), wish.rent(), wish.availableFrom(), viewer.operator(),
					Timestamp.from(Instant.now(this.clock)))
			.update();
		return get(unit, id);
	}

	private static String text(@org.jspecify.annotations.Nullable String text) {
		return Objects.requireNonNull(text).strip();
	}

	private static Dwelling read(ResultSet row, int number) throws SQLException {
		return new Dwelling(row.getObject("id", UUID.class), row.getString("address"), row.getString("comune"),
				row.getString("owner"), DwellingKind.valueOf(row.getString("kind")), row.getInt("rooms"),
				row.getInt("size"), row.getBoolean("accessible"), row.getInt("floor"), row.getBigDecimal("rent"),
				row.getObject("available_from", LocalDate.class), "ASSEGNATO".equals(row.getString("state")),
				row.getBoolean("offered"));
	}

}
