package it.siz.bench.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/** 400 operators in 61 Comuni and the offices: half of them where half of the people live. */
final class Staff {

	private static final int COUNT = 400;

	/** An operator of one unit, or of three. */
	record Worker(UUID id, String username, String role) {
	}

	private final List<String> units;

	private final Map<String, List<Worker>> byUnit;

	private final List<String> offices;

	private final Map<Integer, Skew> prolific = new HashMap<>();

	Staff(JdbcTemplate jdbc, Random random) {
		this.units = comuni(jdbc);
		this.offices = jdbc.queryForList("select code from unit where not comune order by code", String.class);
		if (jdbc.queryForObject("select count(*) from operator where username like 'bench.%'", Integer.class) == 0) {
			hire(jdbc, random);
		}
		this.byUnit = jdbc.query("""
				select u.unit_code, o.id, o.username, r.role from operator o join operator_role r on r.operator_id = o.id
				join operator_unit u on u.operator_id = o.id where o.username not like '%.three' order by o.username""",
				(row, number) -> Map.entry(row.getString(1),
						new Worker(row.getObject(2, UUID.class), row.getString(3), row.getString(4))))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** Comuni, the biggest first. */
	List<String> comuni() {
		return this.units;
	}

	List<String> offices() {
		return this.offices;
	}

	List<Worker> of(String unit) {
		return this.byUnit.getOrDefault(unit, List.of());
	}

	/** Somebody of this unit in one of these roles; a few do most of the work. */
	Worker draw(String unit, Random random, String... roles) {
		List<String> wanted = List.of(roles);
		List<Worker> fit = of(unit).stream().filter(worker -> wanted.contains(worker.role)).toList();
		return fit.get(this.prolific.computeIfAbsent(fit.size(), size -> new Skew(size, 1)).draw(random));
	}

	private static List<String> comuni(JdbcTemplate jdbc) {
		List<String> codes = jdbc.queryForList(
				"select code from unit where comune order by code not in ('E648', 'C816', 'M102'), md5(code)", String.class);
		return new ArrayList<>(codes.subList(0, Math.min(61, codes.size())));
	}

	private void hire(JdbcTemplate jdbc, Random random) {
		Skew places = new Skew(this.units.size(), 0.8);
		List<Object[]> people = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			String unit = (i < 61) ? this.units.get(i)
					: (i < 90) ? this.offices.get(i % this.offices.size()) : this.units.get(places.draw(random));
			String role = (i < 61 || i % 20 < 11) ? "ASSISTENTE_SOCIALE" : (i % 20 < 15) ? "REFERENTE" : "AMMINISTRATIVO";
			if (i >= 61 && i < 90) {
				role = "REFERENTE";
			}
			people.add(new Object[] { new UUID(random.nextLong(), random.nextLong()), "bench.%03d".formatted(i), role, unit });
		}
		people.add(special("bench.three", random, this.units.get(2)));
		people.add(special("bench.assigned", random, this.units.get(40)));
		for (Object[] who : people) {
			jdbc.update("""
					insert into operator (id, username, given_name, family_name, password_hash, enabled, demo, last_unit)
					values (?, ?, 'Nome', ?, '!', true, true, ?)""", who[0], who[1], who[1], who[3]);
			jdbc.update("insert into operator_role values (?, ?)", who[0], who[2]);
			jdbc.update("insert into operator_unit values (?, ?)", who[0], who[3]);
		}
		// Nobody may have three Comuni; the figures are compared with those measured so.
		jdbc.execute("alter table operator_unit disable trigger operator_of_a_comune");
		jdbc.update("""
				insert into operator_unit select o.id, u.code from operator o, unit u
				where o.username = 'bench.three' and u.code in (?, ?)""", this.units.get(0), this.units.get(1));
	}

	private static Object[] special(String username, Random random, String unit) {
		return new Object[] { new UUID(random.nextLong(), random.nextLong()), username, "ASSISTENTE_SOCIALE", unit };
	}

}
