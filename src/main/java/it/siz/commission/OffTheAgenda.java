package it.siz.commission;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.BeforeWithdrawal;
import it.siz.practice.Practice;

/**
 * A referral that its sender takes back leaves the agenda it stands on; those after it
 * move up. Its session is held: minutes that are being approved come first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OffTheAgenda implements BeforeWithdrawal {

	private final JdbcClient jdbc;

	OffTheAgenda(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void before(Viewer viewer, Practice practice) {
		this.jdbc.sql("""
				select s.id from commission_session s
				where s.id = (select c.session_id from commission_case c where c.practice_id = ? and c.open)
				for update""")
			.param(practice.id())
			.query(UUID.class)
			.optional()
			.ifPresent(session -> leave(session, practice.id()));
	}

	private void leave(UUID session, UUID practice) {
		int left = this.jdbc.sql("delete from commission_case where session_id = ? and practice_id = ? and open")
			.params(session, practice)
			.update();
		if (left > 0) {
			this.jdbc.sql("""
					update commission_case c set position = o.place from (
					    select id, row_number() over (order by position) as place from commission_case
					    where session_id = ?) o where o.id = c.id""").param(session).update();
		}
	}

}
