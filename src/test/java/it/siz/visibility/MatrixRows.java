package it.siz.visibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import it.siz.visibility.Cell.Relation;
import it.siz.visibility.Cell.State;

/** One practice for each cell, set beside its person by SQL, in batches. */
final class MatrixRows {

	private static final String PRACTICE = """
			insert into practice (id, kind, year, number, code, subject_id, applicant_relation, owner_id, unit_code,
				handled_by, turn, state, step, opened_at, closed_at, version)
			values (:id, :kind, 1999, :number, :code, (select id from subject order by id offset :person limit 1), 'SELF',
				(select id from operator where username = :owner), :unit, :office, :turn, :state, 'Prova', now(),
				case when :closed then now() end, 0)""";

	private static final String ASSIGNMENT = """
			insert into practice_assignment (id, practice_id, unit_code, operator_id, access, until, assigned_by,
				assigned_at, revoked_at)
			values (gen_random_uuid(), :id, 'PABIT', (select id from operator where username = :to), :access,
				case when :expired then current_date - 1 end, (select owner_id from practice where id = :id),
				now() - interval '2 days', case when :revoked then now() end)""";

	private static final String DOCUMENT = """
			insert into document (id, practice_id, type, title, document_date, file_name, media_type, size, sha256,
				storage_key, uploaded_by, uploaded_at)
			values (:document, :id, 'ISEE', 'Prova', current_date, 'prova.pdf', 'application/pdf', 1, 'x',
				:document::text, (select id from operator where username = :owner), now())""";

	private final NamedParameterJdbcTemplate jdbc;

	MatrixRows(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void insert(List<Cell> cells) {
		batch(PRACTICE, cells);
		batch(ASSIGNMENT, cells.stream().filter(cell -> assigned(cell.relation())).toList());
		batch(DOCUMENT, cells);
	}

	/** A document of the cell's practice, with an id that follows from it. */
	static UUID document(Cell cell) {
		return UUID.nameUUIDFromBytes(cell.practice().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
	}

	private void batch(String sql, List<Cell> cells) {
		Map<String, Object>[] rows = rows(cells.size());
		for (int i = 0; i < rows.length; i++) {
			rows[i] = row(cells.get(i));
		}
		this.jdbc.batchUpdate(sql, rows);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object>[] rows(int size) {
		return new Map[size];
	}

	private static boolean assigned(Relation relation) {
		return switch (relation) {
			case ASSIGNED_UNIT, ASSIGNED_UNIT_READING, ASSIGNED_OPERATOR, ASSIGNED_COLLEAGUE, EXPIRED, REVOKED -> true;
			default -> false;
		};
	}

	private static Map<String, Object> row(Cell cell) {
		Map<String, Object> row = new HashMap<>();
		row.put("id", cell.practice());
		row.put("document", document(cell));
		row.put("kind", cell.kind());
		row.put("person", MatrixTable.KINDS.indexOf(cell.kind()));
		row.put("number", cell.number());
		row.put("code", cell.code());
		row.put("owner", owner(cell));
		row.put("unit", cell.home());
		row.put("office", office(cell));
		row.put("turn", turn(cell));
		row.put("state", (cell.state() == State.CLOSED) ? "chiusa" : "aperta");
		row.put("closed", cell.state() == State.CLOSED);
		row.put("access", (cell.relation() == Relation.ASSIGNED_UNIT_READING) ? "READ" : "EDIT");
		row.put("expired", cell.relation() == Relation.EXPIRED);
		row.put("revoked", cell.relation() == Relation.REVOKED);
		row.put("to", switch (cell.relation()) {
			case ASSIGNED_UNIT, ASSIGNED_UNIT_READING -> null;
			case ASSIGNED_COLLEAGUE -> People.ELSEWHERE;
			default -> cell.username();
		});
		return row;
	}

	private static String owner(Cell cell) {
		return switch (cell.relation()) {
			case OWNER, OWNER_ELSEWHERE -> cell.username();
			case SAME_UNIT_BY_REFERENTE -> People.REFERENTE;
			default -> People.COLLEAGUE;
		};
	}

	/** An application is with the office from the moment it is sent. */
	private static String office(Cell cell) {
		return (cell.goesToOffice() && cell.state() != State.DRAFT) ? cell.office() : null;
	}

	private static String turn(Cell cell) {
		boolean domanda = cell.bringsOutcome();
		return switch (cell.state()) {
			case DRAFT -> domanda ? "OFFICE" : "OWNER";
			case HANDED_ON -> domanda ? "ASSIGNED" : "OFFICE";
			case CLOSED -> "NOBODY";
		};
	}

}
