package it.siz.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Condition;
import it.siz.kernel.Cursor;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.visibility.Action;

/** Reads sessions with their members and cases: three statements, however many cases. */
@Component
class SessionRows {

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	SessionRows(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/** Newest first. */
	Slice<SessionLine> page(String unit, @Nullable String after, int size) {
		List<Object> params = new ArrayList<>(List.of(unit));
		if (after != null) {
			params.addAll(key(Cursor.parts(after, 2)));
		}
		params.add(size + 1);
		List<SessionLine> read = this.jdbc
			.sql("""
					select s.id, s.year, s.number, s.day, s.place, s.approved_at,
					    (select count(*) from commission_case c where c.session_id = s.id) as cases
					from commission_session s where s.unit_code = ?\s"""
					+ ((after != null) ? "and (s.day, s.number) < (?, ?) " : "")
					+ "order by s.day desc, s.number desc limit ?")
			.params(params)
			.query((row, i) -> new SessionLine(row.getObject("id", UUID.class), row.getInt("year"),
					row.getInt("number"), row.getObject("day", LocalDate.class), row.getString("place"),
					row.getInt("cases"), instant(row, "approved_at")))
			.list();
		return Slice.of(read, size, each -> Cursor.of(each.day().toString(), String.valueOf(each.number())));
	}

	/** A day and a number name one session of an office: numbers begin anew each year. */
	private static List<Object> key(List<String> parts) {
		try {
			return List.of(LocalDate.parse(parts.get(0)), Integer.valueOf(parts.get(1)));
		}
		catch (DateTimeException | NumberFormatException ex) {
			throw Problem.malformed("problem.cursor");
		}
	}

	/** Whole, whoever asks: only for the seal and for the minutes that are kept. */
	Optional<Session> find(UUID id, String unit) {
		List<Member> members = members(id);
		List<Case> cases = cases(id);
		return this.jdbc.sql("""
				select s.*, o.given_name || ' ' || o.family_name as approver, p.sha256 as minutes_sha256
				from commission_session s left join operator o on o.id = s.approved_by
				left join own_paper p on p.id = s.minutes_paper where s.id = ? and s.unit_code = ?""")
			.params(id, unit)
			.query((row, i) -> new Session(id, unit, row.getInt("year"), row.getInt("number"),
					row.getObject("day", LocalDate.class), row.getString("place"), instant(row, "approved_at"),
					row.getString("approver"), row.getString("seal"), row.getObject("minutes_paper", UUID.class),
					row.getString("minutes_sha256"), members, cases))
			.optional();
	}

	/**
	 * Held until the transaction ends: a session is changed by one at a time.
	 * @return whether it is approved; empty when there is none
	 */
	Optional<Boolean> lock(UUID id, String unit) {
		return this.jdbc.sql("""
				select approved_at is not null from commission_session where id = ? and unit_code = ?
				for update""").params(id, unit).query(Boolean.class).optional();
	}

	private List<Member> members(UUID session) {
		return this.jdbc.sql("select id, name, present from commission_member where session_id = ? order by place")
			.param(session)
			.query((row, i) -> new Member(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
			.list();
	}

	private List<Case> cases(UUID session) {
		return this.jdbc.sql("""
				select c.*, p.code, s.family_name || ' ' || s.given_name as person, u.name as unit,
				    case when r.practice_id is not null then r.reasons = '[]'::jsonb end as eligible
				from commission_case c join practice p on p.id = c.practice_id join subject s on s.id = p.subject_id
				join unit u on u.code = p.unit_code left join referral_check r on r.practice_id = p.id
				where c.session_id = ? order by c.position""").param(session).query(SessionRows::read).list();
	}

	private static Case read(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		return new Case(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class),
				row.getString("code"), row.getString("person"), row.getString("unit"), row.getInt("position"),
				(outcome != null) ? Outcome.valueOf(outcome) : null, row.getBigDecimal("amount"),
				row.getString("reasons"), Arrays.asList((UUID[]) row.getArray("abstained").getArray()),
				(Boolean) row.getObject("eligible"), row.getInt("version"), false);
	}

	/** What the viewer may see of a session: the same predicate as everywhere. */
	Session seen(Viewer viewer, Session session) {
		return session.seen(
				this.access.visible(viewer, session.cases().stream().map(Case::practice).collect(Collectors.toSet())));
	}

	/** Practices of a kind and state that no open session has, oldest first. */
	List<WaitingCase> waiting(Viewer viewer, CommissionKind kind) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		return this.jdbc.sql("""
				select p.id, p.code, s.family_name || ' ' || s.given_name as person, u.name as unit, p.protocol_at,
				    case when r.practice_id is not null then r.reasons = '[]'::jsonb end as eligible
				from practice p join subject s on s.id = p.subject_id join unit u on u.code = p.unit_code
				left join referral_check r on r.practice_id = p.id
				where p.kind = :kind and p.state = :state and p.handled_by = :office and p.closed_at is null
				and not exists (select 1 from commission_case c where c.practice_id = p.id and c.open)
				and\s""" + visible.sql() + " order by p.protocol_at, p.id limit :most")
			.param("most", Agenda.MOST)
			.param("kind", kind.key())
			.param("state", kind.waits())
			.param("office", kind.office())
			.params(visible.values())
			.query((row, i) -> new WaitingCase(row.getObject("id", UUID.class), row.getString("code"),
					row.getString("person"), row.getString("unit"), instant(row, "protocol_at"),
					(Boolean) row.getObject("eligible")))
			.list();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
