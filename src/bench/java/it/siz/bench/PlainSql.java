package it.siz.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.kernel.Cursor;
import it.siz.operator.Viewer;

/**
 * What somebody who knows the database would write for an assistente sociale: the same
 * rows as the product, names of person, owner and unit included.
 */
final class PlainSql {

	private static final String ROW = """
			select p.id, p.code, p.kind, p.state, p.step, p.turn, p.opened_at, p.protocol_at, p.closed_at, s.id, s.family_name,
			s.given_name, s.identifier, o.id, o.given_name, o.family_name, o.phone, o.email, u.code, u.name from practice p
			join subject s on s.id = p.subject_id join operator o on o.id = p.owner_id join unit u on u.code = p.unit_code
			""";

	/** The assignments that count today: unit, operator. */
	private static final String SHARED = """
			select a.practice_id from practice_assignment a where a.unit_code = ? and a.revoked_at is null
			and (a.until is null or a.until >= current_date) and (a.operator_id is null or a.operator_id = ?)""";

	/** Owner, unit twice, and the two of SHARED. */
	private static final String MAY = "(p.kind = 'domanda-b2' and p.owner_id = ? and p.unit_code = ? or p.kind in ('segnalazione', "
			+ "'presa-in-carico', 'valutazione', 'progetto') and p.unit_code = ? or p.kind in ('segnalazione', "
			+ "'presa-in-carico', 'valutazione', 'progetto', 'domanda') and p.id in (" + SHARED + "))";

	/** What the page of a practice asks besides: whether it may be changed. Owner, unit twice, and twice the two of SHARED. */
	private static final String MAY_EDIT = "(p.kind = 'domanda-b2' and p.owner_id = ? and p.unit_code = ? and p.turn = 'OWNER' or p.kind in "
			+ "('segnalazione', 'presa-in-carico', 'valutazione', 'progetto') and p.unit_code = ? or p.kind in ('segnalazione', "
			+ "'presa-in-carico', 'valutazione', 'progetto') and p.id in (" + SHARED + " and a.access = 'EDIT') or p.kind = 'domanda' "
			+ "and p.turn = 'ASSIGNED' and p.id in (" + SHARED + " and a.access = 'EDIT'))";

	private static final String ORDER = " order by p.opened_at desc, p.id desc limit ";

	private final JdbcTemplate jdbc;

	private final Viewer viewer;

	private final String unit;

	PlainSql(JdbcTemplate jdbc, Viewer viewer) {
		this.jdbc = jdbc;
		this.viewer = viewer;
		this.unit = viewer.unit().code();
	}

	/** Newest of each way to see them, then the newest of all. */
	int section(List<String> kinds, String after, int size) {
		boolean b2 = kinds.contains("domanda-b2");
		List<Object> values = new ArrayList<>();
		String beyond = (after != null) ? " and (opened_at, %s) < (?, ?)" : "";
		String mine = b2 ? "p.kind = 'domanda-b2' and p.owner_id = ? and p.unit_code = ?" : "p.kind = '" + kinds.get(0) + "' and p.unit_code = ?";
		if (b2) {
			values.add(this.viewer.operator());
		}
		values.add(this.unit);
		beyond(after, values);
		values.add(this.unit);
		values.add(this.viewer.operator());
		beyond(after, values);
		String sql = ROW + "where p.id in ((select p.id from practice p where " + mine + beyond.formatted("p.id") + ORDER
				+ (size + 1) + ") union all (select practice_id from (" + SHARED + beyond.formatted("practice_id")
				+ " and a.kind = '" + (b2 ? "domanda" : kinds.get(0)) + "' group by a.opened_at, a.practice_id order by "
				+ "a.opened_at desc, a.practice_id desc limit " + (size + 1) + ") s))" + ORDER + (size + 1);
		return Math.min(size, rows(sql, values));
	}

	private static void beyond(String after, List<Object> values) {
		if (after != null) {
			List<String> key = Cursor.parts(after, 2);
			values.add(OffsetDateTime.parse(key.get(0)).withOffsetSameInstant(ZoneOffset.UTC));
			values.add(UUID.fromString(key.get(1)));
		}
	}

	int byName(String word, int size) {
		return Math.min(size, rows(ROW + "where s.search_text like ? and " + MAY + ORDER + (size + 1),
				mayAnd("%" + word + "%")));
	}

	int byNumber(String code) {
		return rows(ROW + "where p.code = ? and " + MAY, mayAnd(code));
	}

	int detail(UUID id) {
		List<Object> values = new ArrayList<>(List.of(this.viewer.operator(), this.unit, this.unit, this.unit, this.viewer.operator(),
				this.unit, this.viewer.operator()));
		values.addAll(mayAnd(id));
		return rows(ROW.replace("select p.id,", "select p.answers, p.version, " + MAY_EDIT + ", p.id,") + "where p.id = ? and " + MAY, values);
	}

	int overview(UUID subject) {
		return rows(ROW.replace("select p.id", "select " + MAY + ", p.id") + "where p.subject_id = ?" + ORDER + 1000,
				List.of(this.viewer.operator(), this.unit, this.unit, this.unit, this.viewer.operator(), subject));
	}

	private List<Object> mayAnd(Object first) {
		return List.of(first, this.viewer.operator(), this.unit, this.unit, this.unit, this.viewer.operator());
	}

	/** The most urgent of those by name and of those of each group, then the most urgent of all. */
	int tasks(int size) {
		List<Object> values = new ArrayList<>(List.of(this.viewer.username()));
		List<String> groups = List.copyOf(this.viewer.groups());
		values.addAll(groups);
		values.addAll(mayAnd("").subList(1, 6));
		String sql = ROW.replace(" from practice p", ", t.id_, t.name_, t.task_def_key_, t.assignee_, t.due_date_, t.create_time_ "
				+ "from act_ru_task t join practice p on p.process_instance_id = t.proc_inst_id_")
				+ "where t.id_ in (select id_ from act_ru_task where assignee_ = ? union all select t.id_ from act_ru_identitylink l "
				+ "join act_ru_task t on t.id_ = l.task_id_ where t.assignee_ is null and l.group_id_ in ("
				+ "?, ".repeat(groups.size() - 1) + "?)) and " + MAY
				+ " order by coalesce(t.due_date_, t.create_time_), t.id_ limit " + size;
		return rows(sql, values);
	}

	private int rows(String sql, List<Object> values) {
		return this.jdbc.query(sql, PlainSql::read, values.toArray()).size();
	}

	private static Object[] read(ResultSet row, int number) throws SQLException {
		Object[] values = new Object[row.getMetaData().getColumnCount()];
		for (int i = 0; i < values.length; i++) {
			values[i] = row.getObject(i + 1);
		}
		return values;
	}

}
