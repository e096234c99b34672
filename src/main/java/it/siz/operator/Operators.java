package it.siz.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;

/** Who works here: look-ups for names on pages and for those who have to be told. */
@Component
public class Operators {

	private static final String SELECT = "select id, username, given_name, family_name, phone, email from operator o ";

	private static final String AT_WORK = """
			select o.id, o.username, o.given_name || ' ' || o.family_name as name, u.code, u.name as unit,
				array(select r.role from operator_role r where r.operator_id = o.id) as roles
			from operator o join operator_unit w on w.operator_id = o.id join unit u on u.code = w.unit_code
			where o.enabled\s""";

	private final JdbcClient jdbc;

	private final Accounts accounts;

	/** A username is given once and never changes, nor does its id. */
	private final Map<String, UUID> ids = new ConcurrentHashMap<>();

	private final Map<UUID, String> usernames = new ConcurrentHashMap<>();

	Operators(JdbcClient jdbc, Accounts accounts) {
		this.jdbc = jdbc;
		this.accounts = accounts;
	}

	/**
	 * An operator as the viewer he or she is after sign-in, for what runs on somebody's
	 * behalf.
	 */
	public Viewer viewer(String username) {
		return this.accounts.loadUserByUsername(username).viewer();
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	public OperatorView byId(UUID id) {
		return this.jdbc.sql(SELECT + "where id = ?")
			.param(id)
			.query(Operators::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	public Optional<OperatorView> byUsername(String username) {
		return this.jdbc.sql(SELECT + "where username = ?").param(username).query(Operators::read).optional();
	}

	/** Id of an operator; null when there is none of this name. */
	public @Nullable UUID idOf(String username) {
		return this.ids.computeIfAbsent(username, name -> byUsername(name).map(OperatorView::id).orElse(null));
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	public String usernameOf(UUID id) {
		return this.usernames.computeIfAbsent(id, key -> byId(key).username());
	}

	/** Enabled operators with this role in this unit, by name. */
	public List<OperatorView> in(Role role, String unit) {
		return this.jdbc.sql(SELECT + """
				where enabled
				and exists (select 1 from operator_role r where r.operator_id = o.id and r.role = ?)
				and exists (select 1 from operator_unit u where u.operator_id = o.id and u.unit_code = ?)
				order by family_name, given_name""").params(role.name(), unit).query(Operators::read).list();
	}

	/** Ids of the enabled operators with this role, wherever they work. */
	public List<UUID> having(Role role) {
		return this.jdbc.sql("""
				select o.id from operator o where o.enabled
				and exists (select 1 from operator_role r where r.operator_id = o.id and r.role = ?)""")
			.param(role.name())
			.query(UUID.class)
			.list();
	}

	/**
	 * Enabled operators of a unit as viewers who work there, by name.
	 * @throws Problem 404 when there is no such unit
	 */
	public List<Viewer> staff(String unit) {
		unit(unit);
		return this.jdbc.sql(AT_WORK + "and u.code = ? order by o.family_name, o.given_name, o.id")
			.param(unit)
			.query(Operators::atWork)
			.list();
	}

	/**
	 * An operator as the viewers he or she can be, one for each unit; none when the
	 * account is closed.
	 */
	public List<Viewer> places(String username) {
		return this.jdbc.sql(AT_WORK + "and o.username = ? order by u.code")
			.param(username)
			.query(Operators::atWork)
			.list();
	}

	private static Viewer atWork(ResultSet row, int number) throws SQLException {
		Unit there = new Unit(row.getString("code"), row.getString("unit"));
		return new Viewer(row.getObject("id", UUID.class), row.getString("username"), row.getString("name"),
				roles((String[]) row.getArray("roles").getArray()), there, List.of(there));
	}

	private static Set<Role> roles(String[] names) {
		return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	/** The roles at work in each unit, by its code; a unit without anybody is absent. */
	public Map<String, Set<Role>> rolesByUnit() {
		Map<String, Set<Role>> roles = new HashMap<>();
		this.jdbc.sql("""
				select distinct u.unit_code, r.role from operator o join operator_unit u on u.operator_id = o.id
				join operator_role r on r.operator_id = o.id where o.enabled""").query(row -> {
			roles.computeIfAbsent(row.getString(1), unit -> EnumSet.noneOf(Role.class))
				.add(Role.valueOf(row.getString(2)));
		});
		return roles;
	}

	/** Name of a unit as people write it. @throws Problem 404 when there is none */
	public Unit unit(String code) {
		return this.jdbc.sql("select code, name from unit where code = ?")
			.param(code)
			.query((row, i) -> new Unit(row.getString(1), row.getString(2)))
			.optional()
			.orElseThrow(Problem::absent);
	}

	/** Several at once, for lists. */
	public List<OperatorView> all(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(Operators::read).list();
	}

	/** Every unit by its code: 61 Comuni and a few offices. */
	public Map<String, Unit> units() {
		return this.jdbc.sql("select code, name from unit")
			.query((row, i) -> new Unit(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Unit::code, Function.identity()));
	}

	private static OperatorView read(ResultSet row, int number) throws SQLException {
		return new OperatorView(row.getObject("id", UUID.class), row.getString("username"),
				row.getString("given_name") + " " + row.getString("family_name"), row.getString("phone"),
				row.getString("email"));
	}

}
