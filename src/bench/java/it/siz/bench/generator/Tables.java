package it.siz.bench.generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows gathered by table and written by COPY, in the order in which the tables were first
 * named: parents before children.
 */
final class Tables {

	private final CopyManager copies;

	private final Map<String, StringBuilder> rows = new LinkedHashMap<>();

	private long written;

	Tables(Connection connection) throws SQLException {
		this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/** Names a table with its columns; rows follow the same order. */
	Tables table(String table) {
		this.rows.put(table, new StringBuilder());
		return this;
	}

	/** Values hold no tab, line break or backslash; null is NULL. */
	void add(String table, Object... values) {
		StringBuilder text = this.rows.get(table);
		for (int i = 0; i < values.length; i++) {
			text.append((i > 0) ? "\t" : "").append((values[i] != null) ? values[i] : "\\N");
		}
		text.append('\n');
	}

	void write() throws SQLException, IOException {
		for (Map.Entry<String, StringBuilder> table : this.rows.entrySet()) {
			byte[] text = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
			if (text.length > 0) {
				this.written += this.copies.copyIn("copy " + table.getKey() + " from stdin",
						new ByteArrayInputStream(text));
			}
			table.getValue().setLength(0);
		}
	}

	/** Rows of all tables so far. */
	long written() {
		return this.written;
	}

}
