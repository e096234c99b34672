package it.siz.dwelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;

/** Reads dwellings `d`, always by the same columns. */
@Component
class DwellingRows {

	static final String COLUMNS = """
			d.id as dwelling_id, d.address, d.comune, d.owner, d.kind, d.rooms, d.size, d.accessible, d.floor, d.rent,
			d.available_from, d.state as dwelling_state, d.version,
			exists (select 1 from dwelling_offer b where b.dwelling_id = d.id and b.state = 'APERTA') as offered""";

	private static final String SELECT = "select " + COLUMNS + " from dwelling d where d.unit_code = ? ";

	/** As the index dwelling_register has it. */
	private static final String RANK = "case d.state when 'DISPONIBILE' then 0 when 'ASSEGNATO' then 1 else 2 end";

	private final JdbcClient jdbc;

	DwellingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that are free, then the assigned ones, then the retired ones. */
	Slice<Dwelling> page(String unit, @Nullable String after, int size) {
		List<Object> params = new java.util.ArrayList<>(List.of(unit));
		String from = "";
		if (after != null) {
			from = "and (" + RANK + ", d.available_from, d.id) > (?, ?, ?) ";
			params.addAll(key(Cursor.parts(after, 3)));
		}
		params.add(size + 1);
		List<Dwelling> read = this.jdbc.sql(SELECT + from + "order by " + RANK + ", d.available_from, d.id limit ?")
			.params(params)
			.query(DwellingRows::read)
			.list();
		return Slice.of(read, size, each -> Cursor.of(String.valueOf(each.retired() ? 2 : each.assigned() ? 1 : 0),
				each.availableFrom().toString(), each.id().toString()));
	}

	private static List<Object> key(List<String> parts) {
		try {
			return List.of(Integer.valueOf(parts.get(0)), LocalDate.parse(parts.get(1)), UUID.fromString(parts.get(2)));
		}
		catch (java.time.DateTimeException | IllegalArgumentException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	/** Those that nobody has accepted, for the matching. */
	List<Dwelling> unassigned(String unit) {
		return this.jdbc.sql(SELECT + "and d.state = 'DISPONIBILE' order by d.available_from, d.id")
			.param(unit)
			.query(DwellingRows::read)
			.list();
	}

	Optional<Dwelling> find(String unit, UUID id) {
		return this.jdbc.sql(SELECT + "and d.id = ?").params(unit, id).query(DwellingRows::read).optional();
	}

	/**
	 * Held until the transaction ends: it is not retired while it is offered, nor the
	 * other way round.
	 */
	Optional<Dwelling> hold(String unit, UUID id) {
		this.jdbc.sql("select 1 from dwelling where unit_code = ? and id = ? for update")
			.params(unit, id)
			.query(Integer.class)
			.optional();
		return find(unit, id);
	}

	/**
	 * As it was read, and held.
	 * @throws Problem 404, 412 when somebody else wrote in between
	 */
	Dwelling hold(String unit, UUID id, int version) {
		Dwelling now = hold(unit, id).orElseThrow(Problem::absent);
		if (now.version() != version) {
			throw Problem.stale();
		}
		return now;
	}

	static Dwelling read(ResultSet row, int number) throws SQLException {
		String state = row.getString("dwelling_state");
		return new Dwelling(row.getObject("dwelling_id", UUID.class), row.getString("address"), row.getString("comune"),
				row.getString("owner"), DwellingKind.valueOf(row.getString("kind")), row.getInt("rooms"),
				row.getInt("size"), row.getBoolean("accessible"), row.getInt("floor"), row.getBigDecimal("rent"),
				row.getObject("available_from", LocalDate.class), "ASSEGNATO".equals(state), "RITIRATO".equals(state),
				row.getBoolean("offered"), row.getInt("version"));
	}

}
