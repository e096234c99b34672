package it.siz.operator;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operators of the demonstration, all with the password "demo", loaded once. They are
 * marked: a production start refuses a database that holds them.
 */
@Component
@Order(10)
@ConditionalOnProperty("siz.demo")
class DemoStaff implements ApplicationRunner {

	private static final List<Demo> ALL = List.of(
			new Demo("assistente.lodi", "Anna", "Rossi", Role.ASSISTENTE_SOCIALE, "E648"),
			new Demo("collega.lodi", "Paolo", "Bianchi", Role.ASSISTENTE_SOCIALE, "E648"),
			new Demo("amministrativo.lodi", "Carla", "Ferrari", Role.AMMINISTRATIVO, "E648"),
			new Demo("referente.lodi", "Luisa", "Colombo", Role.REFERENTE, "E648"),
			new Demo("assistente.codogno", "Marta", "Galli", Role.ASSISTENTE_SOCIALE, "C816"),
			new Demo("amministrativo.codogno", "Davide", "Riva", Role.AMMINISTRATIVO, "C816"),
			new Demo("referente.b2", "Giulia", "Fontana", Role.REFERENTE, "B2"),
			new Demo("collega.b2", "Marco", "Villa", Role.REFERENTE, "B2"),
			new Demo("referente.self", "Silvia", "Conti", Role.REFERENTE, "SELF"),
			new Demo("assistente.self", "Elena", "Moretti", Role.ASSISTENTE_SOCIALE, "SELF"),
			new Demo("referente.ala", "Roberto", "Sala", Role.REFERENTE, "ALA"),
			new Demo("commissione.casa", "Teresa", "Negri", Role.REFERENTE, "PABIT"),
			new Demo("referente.dopodinoi", "Chiara", "Longhi", Role.REFERENTE, "DOPODINOI"),
			new Demo("operatrice.ambito", "Federica", "Pavesi", Role.AMMINISTRATIVO, "SELF", "PABIT"),
			new Demo("progettista", "Andrea", "Cremonesi", Role.PROGETTISTA, "AMBITO"),
			new Demo("admin", "Sara", "Maggi", Role.AMMINISTRATORE, "AMBITO"));

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	DemoStaff(JdbcClient jdbc, PasswordEncoder passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.jdbc.sql("select count(*) from operator").query(Long.class).single() > 0) {
			return;
		}
		for (int i = 0; i < ALL.size(); i++) {
			add(ALL.get(i), "0371 4090%02d".formatted(i + 1));
		}
	}

	/** Each gets a hash of its own: equal hashes would tell that passwords are equal. */
	private void add(Demo demo, String phone) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, email, phone, password_hash, enabled,
				demo, last_unit, password_set_at) values (?, ?, ?, ?, ?, ?, ?, true, true, ?, now())""")
			.params(id, demo.username, demo.givenName, demo.familyName, demo.username + "@example.org", phone,
					this.passwords.encode("demo"), demo.units[0])
			.update();
		this.jdbc.sql("insert into operator_role values (?, ?)").params(id, demo.role.name()).update();
		for (String unit : demo.units) {
			this.jdbc.sql("insert into operator_unit values (?, ?)").params(id, unit).update();
		}
	}

	private record Demo(String username, String givenName, String familyName, Role role, String... units) {
	}

}
