package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * Operators who searched far more than they usually do, until an administrator has looked
 * into it; nobody checks an alert about himself or herself.
 */
@Component
@Transactional
public class Alerts {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	Alerts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Once for an operator and day; an alert that was checked stays so. */
	void raise(UUID operator, LocalDate day, int searches, int usual) {
		this.jdbc.sql("""
				insert into consultation_alert (operator_id, day, searches, usual, raised_at) values (?, ?, ?, ?, ?)
				on conflict do nothing""").params(operator, day, searches, usual, now()).update();
	}

	/**
	 * Alerts that nobody has checked, newest first.
	 * @throws Problem 403 for others than administrators
	 */
	@Transactional(readOnly = true)
	public List<Alert> open(Viewer viewer) {
		Consultations.refuseOthers(viewer);
		return this.jdbc.sql("""
				select a.operator_id, o.given_name || ' ' || o.family_name, a.day, a.searches, a.usual
				from consultation_alert a join operator o on o.id = a.operator_id
				where a.checked_at is null order by a.raised_at desc limit ?""")
			.param(MOST)
			.query((row, i) -> new Alert(row.getObject(1, UUID.class), row.getString(2),
					row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5)))
			.list();
	}

	/**
	 * The viewer has looked into it.
	 * @throws Problem 403 for others than administrators, 409 for one's own, 404 when
	 * there is none that is open
	 */
	public void check(Viewer viewer, UUID operator, LocalDate day) {
		Consultations.refuseOthers(viewer);
		if (viewer.operator().equals(operator)) {
			throw Problem.conflict("consultation.alert.own");
		}
		int checked = this.jdbc.sql("""
				update consultation_alert set checked_by = ?, checked_at = ?
				where operator_id = ? and day = ? and checked_at is null""")
			.params(viewer.operator(), now(), operator, day)
			.update();
		if (checked == 0) {
			throw Problem.absent();
		}
	}

	private OffsetDateTime now() {
		return Instant.now(this.clock).atOffset(ZoneOffset.UTC);
	}

	/**
	 * @param searches when the alert was raised
	 * @param usual searches a day of this operator before
	 */
	public record Alert(UUID operator, String name, LocalDate day, int searches, int usual) {
	}

}
