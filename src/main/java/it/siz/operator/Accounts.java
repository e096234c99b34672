package it.siz.operator;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts behind a sign-in, read afresh each time: nothing is cached. */
@Component
class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * User names are compared without case and surrounding blanks, as people type them.
	 */
	static String canonical(@Nullable String username) {
		return (username == null) ? "" : username.strip().toLowerCase(Locale.ROOT);
	}

	@Override
	public SignedIn loadUserByUsername(String username) {
		String name = canonical(username);
		if (name.length() > 100 || name.indexOf('\0') >= 0) {
			throw new UsernameNotFoundException("Not a user name");
		}
		Account account = this.jdbc.sql("""
				select id, username, given_name, family_name, password_hash, enabled, last_unit
				from operator where username = ?""")
			.param(name)
			.query(Account.class)
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("No such operator"));
		return new SignedIn(viewer(account), account.passwordHash(), account.enabled());
	}

	/**
	 * Whether the account is still open, with the roles and units of this viewer, and no
	 * session begun at this moment was ended.
	 */
	boolean stands(Viewer viewer, Instant since) {
		return this.jdbc.sql("""
				select array(select role from operator_role where operator_id = id) as roles,
					array(select unit_code from operator_unit where operator_id = id) as units
				from operator where id = ? and enabled and (sessions_from is null or sessions_from <= ?)""")
			.params(viewer.operator(), Timestamp.from(since))
			.query((row, i) -> {
				Set<String> roles = Set.of((String[]) row.getArray("roles").getArray());
				Set<String> units = Set.of((String[]) row.getArray("units").getArray());
				return roles.equals(viewer.roles().stream().map(Role::name).collect(Collectors.toSet()))
						&& units.equals(viewer.units().stream().map(Unit::code).collect(Collectors.toSet()));
			})
			.optional()
			.orElse(false);
	}

	void endSessions(UUID operator, Instant now) {
		this.jdbc.sql("update operator set sessions_from = ? where id = ?")
			.params(Timestamp.from(now), operator)
			.update();
	}

	/** Kept for the next sign-in and for calls over HTTP Basic without X-Unit. */
	void remember(UUID operator, Unit unit) {
		this.jdbc.sql("update operator set last_unit = ? where id = ?").params(unit.code(), operator).update();
	}

	private Viewer viewer(Account account) {
		List<Unit> units = this.jdbc.sql("""
				select code, name from unit join operator_unit on unit_code = code
				where operator_id = ? order by name""").param(account.id()).query(Unit.class).list();
		Set<Role> roles = new TreeSet<>(this.jdbc.sql("select role from operator_role where operator_id = ?")
			.param(account.id())
			.query((row, i) -> Role.valueOf(row.getString(1)))
			.list());
		return new Viewer(account.id(), account.username(), account.givenName() + " " + account.familyName(),
				Set.copyOf(roles), usual(units, account.lastUnit()), units);
	}

	private static @Nullable Unit usual(List<Unit> units, @Nullable String last) {
		if (units.size() == 1) {
			return units.get(0);
		}
		return units.stream().filter(unit -> unit.code().equals(last)).findFirst().orElse(null);
	}

	record Account(UUID id, String username, String givenName, String familyName, String passwordHash, boolean enabled,
			@Nullable String lastUnit) {
	}

}
