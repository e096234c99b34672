package it.siz.operator;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of a unit: what stands where an operator would, when nobody of the house has
 * opened a practice. It has no password, no role and no unit to work in: nobody signs in
 * as it.
 */
@Component
public class Desks {

	private static final String FIND = "select id from operator where desk_of = ?";

	private final JdbcClient jdbc;

	Desks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Made when it is first needed; whoever is second finds it.
	 * @param unit code of an office
	 */
	@Transactional
	public UUID of(String unit) {
		return this.jdbc.sql(FIND).param(unit).query(UUID.class).optional().orElseGet(() -> make(unit));
	}

	private UUID make(String unit) {
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, password_hash, enabled, desk_of)
				select ?, 'sportello.' || lower(code), 'Sportello', name, '', false, code from unit where code = ?
				on conflict do nothing""").params(UUID.randomUUID(), unit).update();
		return this.jdbc.sql(FIND).param(unit).query(UUID.class).single();
	}

}
