package it.siz.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.ranking.Rankings;

/**
 * Composing and approving a ranking of 10,000 applications, DMN scoring included, against reading and writing the same
 * rows and nothing else: milliseconds per application, in one run.
 */
public final class RankingBench {

	private static final int APPLICATIONS = 10_000;

	private static final int ROUNDS = 3;

	private RankingBench() {
	}

	public static void main(String[] args) throws Exception {
		try (Product product = new Product(Path.of("target", "bench-" + ProcessHandle.current().pid()))) {
			Rankings rankings = product.bean(Rankings.class);
			List<Double> ours = new ArrayList<>();
			List<Double> rows = new ArrayList<>();
			for (int round = -1; round < ROUNDS; round++) {
				UUID call = product.openCall(2040 + round);
				fill(product, call);
				long start = System.nanoTime();
				rankings.compose(call, product.referent().operator());
				rankings.approve(call, product.referent().operator());
				double ourTime = (System.nanoTime() - start) / 1e6 / APPLICATIONS;
				double rowTime = readAndWrite(product, call);
				if (round >= 0) {
					ours.add(ourTime);
					rows.add(rowTime);
				}
				System.out.printf("%s  compose and approve %.3f ms  rows %.3f ms per application%n",
						(round < 0) ? "warm-up" : "round  ", ourTime, rowTime);
			}
			System.out.printf("ranking of %d: %.3f ms per application, its rows %.3f ms, more %.3f ms (wanted <= 1)%n",
					APPLICATIONS, Figures.median(ours), Figures.median(rows),
					Figures.median(ours) - Figures.median(rows));
		}
	}

	/** Applications that wait for the ranking, as rows: no process is moved by composing and approving. */
	private static void fill(Product product, UUID call) {
		JdbcTemplate jdbc = product.jdbc();
		List<UUID> persons = product.persons(APPLICATIONS);
		List<Object[]> practices = new ArrayList<>();
		List<Object[]> requests = new ArrayList<>();
		UUID worker = jdbc.queryForObject("select id from operator where username = 'assistente.lodi'", UUID.class);
		int base = jdbc.queryForObject("select coalesce(max(number), 0) from practice where kind = 'domanda-b2'",
				Integer.class);
		for (int i = 0; i < APPLICATIONS; i++) {
			UUID id = UUID.randomUUID();
			practices.add(new Object[] { id, base + i + 1, "BENCH-" + id, persons.get(i), worker, call, i });
			String facts = "{\"adlIadl\": %d, \"isee\": %d.5, \"age\": %d}".formatted(i % 15, (i * 37) % 25000, 66);
			requests.add(new Object[] { UUID.randomUUID(), id, call, facts });
		}
		jdbc.batchUpdate("""
				insert into practice (id, kind, year, number, code, subject_id, applicant_relation, owner_id, unit_code,
				handled_by, turn, state, step, call_id, opened_at, protocol_at, version)
				values (?, 'domanda-b2', 2026, ?, ?, ?, 'SELF', ?, 'E648', 'B2', 'NOBODY', 'inGraduatoria',
				'Attende la graduatoria', ?, now(), now() + ? * interval '1 second', 0)""", practices);
		jdbc.batchUpdate("""
				insert into requested_intervention (id, practice_id, call_id, line_code, intervention, label, monthly,
				months, amount, facts, eligible, eligibility_version, version)
				values (?, ?, ?, 'ANZIANI_INDIRETTA', 'CAREGIVER', 'Buono caregiver', 100, 12, 1200, ?::jsonb, true, 1,
				0)""", requests);
		jdbc.update("update call_notice set state = 'CHIUSO' where id = ?", call);
	}

	/** The same rows read and written in batches, in one transaction, with no rule and no order. */
	private static double readAndWrite(Product product, UUID call) {
		JdbcTemplate jdbc = product.jdbc();
		jdbc.execute("create table if not exists bench_entry (like ranking_entry including all)");
		long start = System.nanoTime();
		product.bean(TransactionTemplate.class).executeWithoutResult(status -> {
			List<Map<String, Object>> read = jdbc.queryForList("""
					select r.*, p.code, p.protocol_at from requested_intervention r
					join practice p on p.id = r.practice_id where r.call_id = ?""", call);
			UUID ranking = UUID.randomUUID();
			List<Object[]> entries = new ArrayList<>();
			List<Object[]> outcomes = new ArrayList<>();
			for (Map<String, Object> row : read) {
				entries.add(new Object[] { ranking, row.get("id"), row.get("practice_id"), row.get("line_code"),
						row.get("code"), row.get("protocol_at"), row.get("amount") });
				outcomes.add(new Object[] { row.get("id") });
			}
			jdbc.batchUpdate("""
					insert into bench_entry (ranking_id, request_id, practice_id, line_code, position, code, protocol_at,
					intervention, keys, amount, cumulative, tied, outcome, reasons)
					values (?, ?, ?, ?, 1, ?, ?, 'CAREGIVER', '[]', ?, 0, false, 'AMMESSO_FINANZIATO', '[]')""", entries);
			jdbc.batchUpdate("update requested_intervention set version = version + 1 where id = ?", outcomes);
		});
		return (System.nanoTime() - start) / 1e6 / APPLICATIONS;
	}

}
