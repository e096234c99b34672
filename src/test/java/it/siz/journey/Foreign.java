package it.siz.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Things of Lodi that nobody of Codogno may reach, each with the kind of its id. */
final class Foreign {

	private static final String[] QUERIES = {
			"select n.id from notification n join operator o on o.id = n.operator_id where o.username = 'assistente.lodi' limit 1",
			"select i.id from requested_intervention i join practice p on p.id = i.practice_id where p.unit_code <> 'C816' limit 1",
			"select id from commission_session limit 1", "select id from commission_case limit 1",
			"select id from dwelling limit 1" };

	private final List<String> ids = new ArrayList<>();

	private String task;

	private String instance;

	private Foreign() {
	}

	static Foreign of(int port, JdbcClient jdbc) {
		Foreign foreign = new Foreign();
		Rest anna = new Rest(port, "assistente.lodi");
		String person = jdbc.sql("select id::text from subject order by id limit 1").query(String.class).single();
		String practice = anna.post("/api/practices", Map.of("kind", "segnalazione", "subject", person))
			.path("id")
			.asText();
		foreign.ids.add(practice);
		foreign.task = anna.task(practice);
		foreign.ids.add(foreign.task);
		anna.upload(practice, "IDENTITA", "carta.pdf", Files.PDF);
		foreign.ids.add(anna.get("/api/practices/" + practice + "/documents").at("/items/0/id").asText());
		foreign.ids
			.add(anna.post("/api/practices/" + practice + "/diary", Map.of("text", "Riservato.")).path("id").asText());
		foreign.ids.add(assignment(jdbc, practice));
		foreign.instance = jdbc.sql("select process_instance_id from practice where id = ?::uuid")
			.param(practice)
			.query(String.class)
			.single();
		for (String query : QUERIES) {
			jdbc.sql(query).query(String.class).list().forEach(foreign.ids::add);
		}
		return foreign;
	}

	private static String assignment(JdbcClient jdbc, String practice) {
		UUID id = UUID.randomUUID();
		jdbc.sql("""
				insert into practice_assignment (id, practice_id, unit_code, access, assigned_by, assigned_at)
				select ?, id, 'SELF', 'EDIT', owner_id, now() from practice where id = ?::uuid""")
			.params(id, practice)
			.update();
		return id.toString();
	}

	/** Of a practice first, then of all that hangs on it. */
	List<String> ids() {
		return this.ids;
	}

	String task() {
		return this.task;
	}

	String instance() {
		return this.instance;
	}

}
