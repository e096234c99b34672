package it.siz.guide;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three steps for who comes for the first time; never again after the end or a skip. */
@Component
public class Tour {

	private final JdbcClient database;

	Tour(JdbcClient database) {
		this.database = database;
	}

	public boolean due(UUID operator) {
		return this.database.sql("select not exists (select from tour_seen where operator_id = ?)")
			.param(operator)
			.query(Boolean.class)
			.single();
	}

	public void seen(UUID operator) {
		this.database.sql("insert into tour_seen (operator_id) values (?) on conflict do nothing")
			.param(operator)
			.update();
	}

}
