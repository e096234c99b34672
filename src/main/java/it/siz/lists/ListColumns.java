package it.siz.lists;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;

/** The columns that each operator wants to see, in their order; kept until reset. */
@Component
public class ListColumns {

	private final JdbcClient jdbc;

	ListColumns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<Column> of(Viewer viewer) {
		return this.jdbc.sql("select columns from list_columns where operator_id = ?")
			.param(viewer.operator())
			.query((row, i) -> columns(row.getArray(1)))
			.optional()
			.filter(columns -> !columns.isEmpty())
			.orElse(Column.USUAL);
	}

	/** Shows it as the last one, or not any more; the only one stays. */
	@Transactional
	public void show(Viewer viewer, Column column, boolean shown) {
		List<Column> columns = new ArrayList<>(of(viewer));
		columns.remove(column);
		if (shown) {
			columns.add(column);
		}
		if (!columns.isEmpty()) {
			keep(viewer, columns);
		}
	}

	/**
	 * @param places negative moves it towards the beginning; not beyond either end
	 */
	@Transactional
	public void move(Viewer viewer, Column column, int places) {
		List<Column> columns = new ArrayList<>(of(viewer));
		int from = columns.indexOf(column);
		if (from >= 0) {
			columns.remove(from);
			columns.add(Math.max(0, Math.min(columns.size(), from + places)), column);
			keep(viewer, columns);
		}
	}

	@Transactional
	public void reset(Viewer viewer) {
		this.jdbc.sql("delete from list_columns where operator_id = ?").param(viewer.operator()).update();
	}

	private void keep(Viewer viewer, List<Column> columns) {
		this.jdbc.sql("""
				insert into list_columns (operator_id, columns) values (?, ?)
				on conflict (operator_id) do update set columns = excluded.columns""")
			.param(viewer.operator())
			.param(columns.stream().map(Column::name).toArray(String[]::new))
			.update();
	}

	/** A column of an older version that is no more is left out. */
	private static List<Column> columns(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(Column::named).flatMap(Optional::stream).toList();
	}

}
