package it.siz.operator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	DemoStaff(JdbcClient jdbc, PasswordEncoder passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.jdbc.sql("select count(*) from operator").query(Long.class).single() > 0) {
			return;
		}
		List<Demo> all = all();
		for (int i = 0; i < all.size(); i++) {
			add(all.get(i), "0371 4090%02d".formatted(i + 1));
		}
	}

	private static List<Demo> all() throws IOException {
		try (Reader file = new InputStreamReader(new ClassPathResource("operator/demo-staff.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
			return format.parse(file)
				.stream()
				.map(row -> new Demo(row.get("username"), row.get("givenName"), row.get("familyName"),
						Role.valueOf(row.get("role")), row.get("units").split(" ")))
				.toList();
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
