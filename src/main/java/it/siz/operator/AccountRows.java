package it.siz.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;

/** The tables of operators as accounts: a few hundred rows, read by name. */
@Component
class AccountRows {

	private static final String SELECT = """
			select o.id, o.username, o.given_name, o.family_name, o.email, o.phone, o.enabled, o.version,
				o.password_set_at is null as invited,
				array(select r.role from operator_role r where r.operator_id = o.id order by r.role) as roles,
				array(select u.code || ' ' || u.name from operator_unit m join unit u on u.code = m.unit_code
					where m.operator_id = o.id order by u.name) as units
			from operator o
			""";

	private final JdbcClient jdbc;

	AccountRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By family name and given name.
	 * @param words part of a name, user name or address; empty for everybody
	 * @param after family name, given name and id of the last row of the page before
	 */
	List<AccountView> list(String words, @Nullable List<String> after, int most) {
		Map<String, Object> values = new HashMap<>(
				Map.of("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
		String from = "";
		if (after != null) {
			from = " and (o.family_name, o.given_name, o.id) > (:family, :given, :id)";
			values.putAll(Map.of("family", after.get(0), "given", after.get(1), "id", UUID.fromString(after.get(2))));
		}
		return this.jdbc
			.sql(SELECT
					+ """
							where o.desk_of is null and o.username || ' ' || o.given_name || ' ' || o.family_name || ' ' || coalesce(o.email, '')
								ilike :words"""
					+ from + " order by o.family_name, o.given_name, o.id limit " + most)
			.params(values)
			.query(AccountRows::read)
			.list();
	}

	Optional<AccountView> byId(UUID id) {
		return this.jdbc.sql(SELECT + "where o.id = ?").param(id).query(AccountRows::read).optional();
	}

	/** Whether somebody else has this user name or e-mail address, whatever its case. */
	boolean taken(String column, @Nullable String value, @Nullable UUID but) {
		return value != null && this.jdbc
			.sql("select count(*) from operator where lower(" + column + ") = lower(:value)"
					+ " and (:but::uuid is null or id <> :but::uuid)")
			.param("value", value.strip())
			.param("but", but)
			.query(Long.class)
			.single() > 0;
	}

	/** Every unit by its code, and whether it is a Comune. */
	Map<String, Boolean> comuni() {
		Map<String, Boolean> comuni = new HashMap<>();
		this.jdbc.sql("select code, comune from unit")
			.query((row, i) -> comuni.put(row.getString(1), row.getBoolean(2)))
			.list();
		return comuni;
	}

	void insert(UUID id, AccountForm form, String passwordHash) {
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, email, phone, password_hash)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(id, Accounts.canonical(form.username()), form.givenName(), form.familyName(), blank(form.email()),
					blank(form.phone()), passwordHash)
			.update();
		belong(id, form);
	}

	void update(UUID id, AccountForm form) {
		this.jdbc.sql("update operator set given_name = ?, family_name = ?, email = ?, phone = ? where id = ?")
			.params(form.givenName(), form.familyName(), blank(form.email()), blank(form.phone()), id)
			.update();
		this.jdbc.sql("delete from operator_role where operator_id = ?").param(id).update();
		this.jdbc.sql("delete from operator_unit where operator_id = ?").param(id).update();
		belong(id, form);
	}

	/**
	 * The account is the caller's for this transaction.
	 * @return whether its version was still this one
	 */
	boolean advance(UUID id, long version) {
		return this.jdbc.sql("update operator set version = version + 1 where id = ? and version = ?")
			.params(id, version)
			.update() == 1;
	}

	void enable(UUID id, boolean enabled) {
		this.jdbc.sql("update operator set enabled = ? where id = ?").params(enabled, id).update();
	}

	private void belong(UUID id, AccountForm form) {
		form.roles()
			.stream()
			.distinct()
			.forEach(role -> this.jdbc.sql("insert into operator_role values (?, ?)").params(id, role.name()).update());
		form.units()
			.stream()
			.distinct()
			.forEach(unit -> this.jdbc.sql("insert into operator_unit values (?, ?)").params(id, unit).update());
	}

	private static @Nullable String blank(@Nullable String typed) {
		String text = SearchText.blankToNull(typed);
		return (text != null) ? text.strip() : null;
	}

	private static AccountView read(ResultSet row, int number) throws SQLException {
		List<Role> roles = strings(row, "roles").map(Role::valueOf).toList();
		List<Unit> units = strings(row, "units").map(unit -> unit.split(" ", 2))
			.map(unit -> new Unit(unit[0], unit[1]))
			.toList();
		return new AccountView(row.getObject("id", UUID.class), row.getString("username"), row.getString("given_name"),
				row.getString("family_name"), row.getString("email"), row.getString("phone"), roles, units,
				row.getBoolean("enabled"), row.getBoolean("invited"), row.getLong("version"));
	}

	private static Stream<String> strings(ResultSet row, String column) throws SQLException {
		return Arrays.stream((String[]) row.getArray(column).getArray());
	}

}
