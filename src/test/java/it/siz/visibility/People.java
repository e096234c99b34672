package it.siz.visibility;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.operator.Role;

/** Operators of the matrix: of each role one at home, one elsewhere and one in both. */
final class People {

	static final String COLLEAGUE = "matrice.collega";

	static final String REFERENTE = "matrice.collega.referente";

	static final String ELSEWHERE = "matrice.collega.altrove";

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String home(Role role) {
		return "matrice.casa." + role.name().toLowerCase(Locale.ROOT);
	}

	static String elsewhere(Role role) {
		return "matrice.altrove." + role.name().toLowerCase(Locale.ROOT);
	}

	static String both(Role role) {
		return "matrice.due." + role.name().toLowerCase(Locale.ROOT);
	}

	void arrive() {
		leave();
		for (Role role : Role.values()) {
			add(home(role), role, "SELF", "B2", "DOPODINOI", "ALA");
			add(elsewhere(role), role, "PABIT");
			add(both(role), role, "PABIT", "SELF", "B2", "DOPODINOI", "ALA");
		}
		add(COLLEAGUE, Role.ASSISTENTE_SOCIALE, "SELF", "B2", "DOPODINOI", "ALA");
		add(REFERENTE, Role.REFERENTE, "SELF", "B2", "DOPODINOI", "ALA");
		add(ELSEWHERE, Role.ASSISTENTE_SOCIALE, "PABIT");
	}

	UUID id(String username) {
		return this.jdbc.sql("select id from operator where username = ?").param(username).query(UUID.class).single();
	}

	/** With the password of the demonstration, in the first unit to begin with. */
	private void add(String username, Role role, String... units) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, password_hash, last_unit)
				select ?, ?, 'Prova', 'Matrice', password_hash, ? from operator where username = 'assistente.lodi'""")
			.params(id, username, units[0])
			.update();
		this.jdbc.sql("insert into operator_role values (?, ?)").params(id, role.name()).update();
		for (String unit : units) {
			this.jdbc.sql("insert into operator_unit values (?, ?)").params(id, unit).update();
		}
	}

	/** Takes everything of the matrix away, for the tests that share the database. */
	void leave() {
		String practices = "(select id from practice where code like 'MAT-%')";
		for (String table : List.of("practice_assignment", "diary_entry", "practice_event", "document", "notification",
				"draft")) {
			this.jdbc.sql("delete from " + table + " where practice_id in " + practices).update();
		}
		this.jdbc.sql("delete from practice where code like 'MAT-%'").update();
		String people = " (select id from operator where username like 'matrice.%')";
		this.jdbc.sql("delete from operator_role where operator_id in" + people).update();
		this.jdbc.sql("delete from operator_unit where operator_id in" + people).update();
		this.jdbc.sql("delete from operator where username like 'matrice.%'").update();
	}

}
