package it.siz.ranking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import it.siz.kernel.StoredJson;
import it.siz.ranking.RankingHead.State;

/** Rankings as rows, written in batches and read back in their order. */
@Component
class RankingRows {

	private static final String HEAD = "select * from ranking where call_id = ? ";

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	RankingRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The approved ranking of a call, or else its newest draft. */
	Optional<RankingHead> current(UUID call) {
		return this.jdbc
			.query(HEAD + "and state <> 'SUPERATA' order by state = 'APPROVATA' desc, number desc limit 1",
					RankingRows::head, call)
			.stream()
			.findFirst();
	}

	/** Writes a new draft; the one before it is superseded. */
	RankingHead draft(Inputs inputs, UUID by, Instant now, List<RankedLine> lines) {
		UUID call = inputs.call().id();
		this.jdbc.update("update ranking set state = 'SUPERATA', version = version + 1 where call_id = ? "
				+ "and state = 'BOZZA'", call);
		UUID id = UUID.randomUUID();
		this.jdbc.update("""
				insert into ranking (id, call_id, number, state, rule, rule_version, composed_at, composed_by, inputs,
				                     version)
				select ?, ?, coalesce(max(number), 0) + 1, 'BOZZA', ?, ?, ?, ?, ?, 0 from ranking where call_id = ?""",
				id, call, inputs.call().rule(), inputs.call().ruleVersion(), Timestamp.from(now), by, inputs.sha256(),
				call);
		this.jdbc.batchUpdate("insert into ranking_line (ranking_id, code, budget, spent) values (?, ?, ?, ?)", lines,
				BATCH, (row, line) -> {
					row.setObject(1, id);
					row.setString(2, line.code());
					row.setBigDecimal(3, line.budget());
					row.setBigDecimal(4, line.spent());
				});
		this.jdbc.batchUpdate("""
				insert into ranking_entry (ranking_id, request_id, practice_id, line_code, position, code, protocol_at,
				    intervention, keys, amount, cumulative, tied, outcome, reasons)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)""",
				lines.stream().flatMap(line -> line.entries().stream()).toList(), BATCH,
				(row, entry) -> write(row, id, entry));
		return current(call).orElseThrow();
	}

	void approve(RankingHead draft, UUID by, Instant now, String seal) {
		this.jdbc.update("""
				update ranking set state = 'APPROVATA', approved_at = ?, approved_by = ?, seal = ?,
				    version = version + 1
				where id = ?""", Timestamp.from(now), by, seal, draft.id());
	}

	/** The lines by code, each with its entries in order. */
	List<RankedLine> lines(UUID ranking) {
		return this.jdbc.query("select code, budget, spent from ranking_line where ranking_id = ? order by code",
				(row, i) -> new RankedLine(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3),
						entries(ranking, row.getString(1))),
				ranking);
	}

	private List<Entry> entries(UUID ranking, String line) {
		return this.jdbc.query("""
				select *, keys::text as keys_text, reasons::text as reasons_text from ranking_entry
				where ranking_id = ? and line_code = ?
				order by position nulls last, code, intervention, request_id""", RankingRows::entry, ranking, line);
	}

	private static void write(PreparedStatement row, UUID ranking, Entry entry) throws SQLException {
		row.setObject(1, ranking);
		row.setObject(2, entry.request());
		row.setObject(3, entry.practice());
		row.setString(4, entry.line());
		row.setObject(5, entry.position(), Types.INTEGER);
		row.setString(6, entry.code());
		row.setTimestamp(7, Timestamp.from(entry.protocolAt()));
		row.setString(8, entry.intervention());
		row.setString(9, StoredJson.write(entry.keys()));
		row.setBigDecimal(10, entry.amount());
		row.setBigDecimal(11, entry.cumulative());
		row.setBoolean(12, entry.tied());
		row.setString(13, entry.outcome().name());
		row.setString(14, StoredJson.write(entry.reasons()));
	}

	static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getObject("request_id", UUID.class), row.getObject("practice_id", UUID.class),
				row.getString("line_code"), row.getObject("position", Integer.class), row.getString("code"),
				row.getTimestamp("protocol_at").toInstant(), row.getString("intervention"),
				SortKey.all(row.getString("keys_text")), row.getBigDecimal("amount"), row.getBigDecimal("cumulative"),
				row.getBoolean("tied"), Outcome.valueOf(row.getString("outcome")),
				Reason.all(row.getString("reasons_text")));
	}

	private static RankingHead head(ResultSet row, int number) throws SQLException {
		return new RankingHead(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class),
				row.getInt("number"), State.valueOf(row.getString("state")), row.getString("rule"),
				row.getInt("rule_version"), row.getTimestamp("composed_at").toInstant(),
				row.getObject("composed_by", UUID.class), instant(row, "approved_at"),
				row.getObject("approved_by", UUID.class), row.getString("seal"), row.getString("inputs"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return (time != null) ? time.toInstant() : null;
	}

}
