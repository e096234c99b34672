package it.siz.subject;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;

/** The tables of loads and of their rows. */
@Component
class LoadRows {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	LoadRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<UUID> known(String sha256) {
		return this.jdbc.sql("select id from subject_load where sha256 = ?").param(sha256).query(UUID.class).optional();
	}

	void begin(UUID load, String fileName, String sha256, UUID by, Instant now) {
		this.jdbc
			.sql("""
					insert into subject_load (id, file_name, sha256, created_by, created_at, rows) values (?, ?, ?, ?, ?, 0)""")
			.params(load, fileName, sha256, by, Timestamp.from(now))
			.update();
	}

	void counted(UUID load, int rows) {
		this.jdbc.sql("update subject_load set rows = ? where id = ?").params(rows, load).update();
	}

	void add(UUID load, int first, List<Map<String, String>> rows) {
		List<Object[]> values = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			values.add(new Object[] { load, first + i, json(rows.get(i)) });
		}
		this.batches.batchUpdate("insert into subject_load_row (load_id, row_no, content) values (?, ?, ?)", values);
	}

	/** Rows that nobody else is working on. */
	List<Waiting> waiting(int most) {
		return this.jdbc.sql("""
				select r.load_id, r.row_no, r.content, l.created_by from subject_load_row r
				join subject_load l on l.id = r.load_id
				where r.state = 'ATTESA' order by r.load_id, r.row_no limit ? for update of r skip locked""")
			.param(most)
			.query((row, i) -> new Waiting(row.getObject(1, UUID.class), row.getInt(2), fields(row.getString(3)),
					row.getObject(4, UUID.class)))
			.list();
	}

	void done(Waiting row, String state, @Nullable UUID subject, List<Fault> faults) {
		this.jdbc.sql("""
				update subject_load_row set state = ?, subject_id = ?, faults = ?, content = null
				where load_id = ? and row_no = ?""")
			.params(state, subject, faults.isEmpty() ? null : json(faults), row.load(), row.number())
			.update();
	}

	/** Refused rows in their order. */
	List<Refused> refused(UUID load, int most) {
		return this.jdbc.sql("""
				select row_no, faults from subject_load_row
				where load_id = ? and state = 'RIFIUTATA' order by row_no limit ?""")
			.params(load, most)
			.query((row, i) -> new Refused(row.getInt(1), faults(row.getString(2))))
			.list();
	}

	/** How many rows are in which state. */
	Map<String, Integer> counts(UUID load) {
		Map<String, Integer> counts = new HashMap<>();
		this.jdbc.sql("select state, count(*) from subject_load_row where load_id = ? group by state")
			.param(load)
			.query(row -> {
				counts.put(row.getString(1), row.getInt(2));
			});
		return counts;
	}

	Optional<Head> head(UUID load) {
		return heads("where l.id = ?", load).stream().findFirst();
	}

	List<Head> newest(int most) {
		return heads("order by l.created_at desc limit ?", most);
	}

	private List<Head> heads(String which, Object param) {
		return this.jdbc.sql(
				"select l.*, o.given_name || ' ' || o.family_name as by_name from subject_load l join operator o on o.id = l.created_by "
						+ which)
			.param(param)
			.query((row, i) -> new Head(row.getObject("id", UUID.class), row.getString("file_name"),
					row.getString("by_name"), row.getTimestamp("created_at").toInstant(), row.getInt("rows")))
			.list();
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Map<String, String> fields(String json) {
		return read(json, FIELDS);
	}

	private static List<Fault> faults(String json) {
		return read(json, FAULTS);
	}

	private static <T> T read(String json, TypeReference<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A row to be loaded, on whose behalf. */
	record Waiting(UUID load, int number, Map<String, String> fields, UUID by) {
	}

	record Refused(int number, List<Fault> faults) {
	}

	record Head(UUID id, String fileName, String by, Instant created, int rows) {
	}

}
