package it.siz.operator;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of a test's own, so that the demo's operators stay as they are. */
public record Person(UUID id, String username) {

	/** With the password "demo", as the demo's operators have it. */
	public static Person add(JdbcClient jdbc, Role role, String... units) {
		UUID id = UUID.randomUUID();
		String username = "prova." + id.toString().substring(0, 8);
		jdbc.sql("""
				insert into operator (id, username, given_name, family_name, email, password_hash, password_set_at)
				select ?, ?, 'Prova', ?, ?, password_hash, now() from operator where username = 'assistente.lodi'""")
			.params(id, username, "Z" + username.substring(6), username + "@example.org")
			.update();
		jdbc.sql("insert into operator_role values (?, ?)").params(id, role.name()).update();
		for (String unit : units) {
			jdbc.sql("insert into operator_unit values (?, ?)").params(id, unit).update();
		}
		return new Person(id, username);
	}

}
