package it.siz.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to an account, and when: rows are only ever added. */
@Component
class AccountHistory {

	private static final int SHOWN = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param actor null for the system, or for somebody who is not signed in
	 */
	void record(UUID operator, @Nullable UUID actor, String code, String... args) {
		this.jdbc.sql("insert into operator_change (operator_id, actor_id, code, args, at) values (?, ?, ?, ?, ?)")
			.params(operator, actor, code, args, Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/** What an administrator changed: roles and units by name, the person as such. */
	void record(UUID actor, AccountView before, AccountView after) {
		if (!before.roles().equals(after.roles())) {
			record(after.id(), actor, "operator.change.roles", roles(before), roles(after));
		}
		if (!before.units().equals(after.units())) {
			record(after.id(), actor, "operator.change.units", units(before), units(after));
		}
		boolean person = !before.name().equals(after.name())
				|| !Optional.ofNullable(before.email()).equals(Optional.ofNullable(after.email()))
				|| !Optional.ofNullable(before.phone()).equals(Optional.ofNullable(after.phone()));
		if (person) {
			record(after.id(), actor, "operator.change.person");
		}
	}

	/** The newest two hundred, newest first. */
	List<AccountChange> of(UUID operator) {
		return this.jdbc.sql("""
				select c.code, c.args, a.given_name || ' ' || a.family_name as by, c.at
				from operator_change c left join operator a on a.id = c.actor_id
				where c.operator_id = ? order by c.id desc limit ?""")
			.params(operator, SHOWN)
			.query((row, i) -> new AccountChange(row.getString("code"),
					List.of((String[]) row.getArray("args").getArray()), row.getString("by"),
					row.getTimestamp("at").toInstant()))
			.list();
	}

	private static String roles(AccountView account) {
		return account.roles().stream().map(Role::name).collect(Collectors.joining(" "));
	}

	private static String units(AccountView account) {
		return account.units().stream().map(Unit::name).collect(Collectors.joining(", "));
	}

}
