package it.siz.operator.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.operator.Role;
import it.siz.operator.Unit;

/** Enabled operators with roles and units, for the engine's questions about people. */
@Component
class Members {

	private static final String SELECT = """
			select o.username, o.given_name, o.family_name,
			(select string_agg(r.role, ' ') from operator_role r where r.operator_id = o.id) as roles,
			(select string_agg(u.unit_code, ' ') from operator_unit u where u.operator_id = o.id) as units
			from operator o where o.enabled""";

	private final JdbcClient jdbc;

	Members(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Member> all() {
		return this.jdbc.sql(SELECT + " order by o.username")
			.query(Row.class)
			.list()
			.stream()
			.map(Row::member)
			.toList();
	}

	List<Member> named(Collection<String> usernames) {
		return this.jdbc.sql(SELECT + " and o.username in (:names) order by o.username")
			.param("names", usernames)
			.query(Row.class)
			.list()
			.stream()
			.map(Row::member)
			.toList();
	}

	private record Row(String username, String givenName, String familyName, @Nullable String roles,
			@Nullable String units) {

		Member member() {
			Set<Role> held = words(this.roles).map(Role::valueOf).collect(Collectors.toSet());
			List<Unit> places = words(this.units).map(code -> new Unit(code, code)).toList();
			return new Member(this.username, this.givenName, this.familyName, held, places);
		}

		private static Stream<String> words(@Nullable String text) {
			return (text == null) ? Stream.of() : Stream.of(text.split(" "));
		}

	}

}
