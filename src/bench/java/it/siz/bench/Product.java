package it.siz.bench;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizApplication;
import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practices;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/** The application as people run it, on its own durable PostgreSQL, driven through the services behind its pages. */
final class Product implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final JdbcTemplate jdbc;

	private final Viewer worker;

	private final Viewer referent;

	private final Map<String, Object> answers;

	private UUID call;

	Product(Path directory) throws IOException {
		this(directory, beans -> new Explained());
	}

	/** @param changed what the benchmark puts in the place of beans of the product */
	Product(Path directory, Function<BeanFactory, BeanPostProcessor> changed) throws IOException {
		pathOfWorkers();
		SpringApplication application = new SpringApplication(SizApplication.class);
		application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(changed.apply(context.getBeanFactory())));
		this.context = application.run("--server.port=0",
				"--siz.database.directory=" + directory.resolve("postgresql"),
				"--siz.documents.directory=" + directory.resolve("documents"),
				"--siz.search.per-minute=1000000", "--siz.search.per-day=1000000",
				"--siz.search.quiet=1000000", "--camunda.bpm.job-execution.enabled=false", "--logging.level.root=warn");
		this.jdbc = bean(JdbcTemplate.class);
		this.worker = bean(Operators.class).viewer("assistente.lodi");
		this.referent = bean(Operators.class).viewer("referente.b2");
		try (var data = SizApplication.class.getResourceAsStream("/demo/applications.json")) {
			JsonNode first = new ObjectMapper().readTree(data).get(0).get("answers");
			this.answers = new ObjectMapper().convertValue(first, new TypeReference<>() {
			});
		}
	}

	/** Workers are started from the class path, which exec:java keeps in a class loader of its own. */
	static void pathOfWorkers() {
		if (Product.class.getClassLoader() instanceof URLClassLoader loader) {
			System.setProperty("java.class.path",
					Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator)));
		}
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	Viewer referent() {
		return this.referent;
	}

	/** A call of its own for a year, open now, with money for everybody. */
	UUID openCall(int year) {
		List<NewCall.Line> lines = new ArrayList<>();
		for (String who : List.of("ANZIANI", "DISABILI", "MINORI")) {
			lines.add(new NewCall.Line(who + "_INDIRETTA", new BigDecimal("90000000")));
			lines.add(new NewCall.Line(who + "_DIRETTA", new BigDecimal("90000000")));
		}
		this.call = bean(Calls.class)
			.create(this.referent,
					new NewCall("B2", year, null, OffsetDateTime.now().minusDays(1).toInstant(),
							OffsetDateTime.now().plusDays(30).toInstant(), null, lines))
			.id();
		return this.call;
	}

	/** Persons without applications, as rows. */
	List<UUID> persons(int count) {
		List<Object[]> rows = new ArrayList<>();
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			UUID id = UUID.randomUUID();
			ids.add(id);
			rows.add(new Object[] { id, "BENCH" + id.toString().substring(0, 11), "Prova" + i, this.worker.operator() });
		}
		this.jdbc.batchUpdate("""
				insert into subject (id, identifier_type, identifier, family_name, given_name, sex, birth_date,
				birth_place, residence_comune, search_text, created_by, created_at, version)
				values (?, 'TEMPORANEO', ?, ?, 'Anna', 'F', '1945-03-02', 'E648', '098031', 'prova anna', ?, now(), 0)""",
				rows);
		return ids;
	}

	/** First part of what {@link BareEngine#lifecycle()} does, with the case data: open, fill in, validate. */
	UUID apply(UUID person) {
		UUID practice = bean(Practices.class)
			.open(this.worker, new OpenPractice("domanda-b2", person, new Applicant(Applicant.SELF, null), this.call))
			.id();
		complete(this.worker, practice, this.answers);
		complete(this.referent, practice, Map.of("esitoValidazione", "ok"));
		return practice;
	}

	/** Second part: send and verify. */
	void send(UUID practice) {
		complete(this.worker, practice, Map.of("dichiarazione", true));
		complete(this.referent, practice, Map.of("esitoVerifica", "ok"));
	}

	/** The ranking's own work, which the ranking benchmark measures: everybody is funded. */
	void approveRanking() {
		this.jdbc.update("update call_notice set state = 'APPROVATO' where id = ?", this.call);
		this.jdbc.update("""
				insert into ranking (id, call_id, number, state, rule, rule_version, composed_at, composed_by, approved_at,
				approved_by, inputs, version) select gen_random_uuid(), ?, 1, 'APPROVATA', 'b2RankingKeys', 1, now(), id, now(), id, '', 0
				from operator where username = 'referente.b2'""", this.call);
		this.jdbc.update("update requested_intervention set outcome = 'AMMESSO_FINANZIATO' where call_id = ?", this.call);
	}

	/** Third part: the outcome is delivered. */
	UUID admit(UUID practice) {
		bean(Processes.class).signal(practice, "rankingApproved", Map.of());
		return this.jdbc.queryForObject("select id from practice where parent_id = ?", UUID.class, practice);
	}

	/** Last part: the pact is uploaded. */
	void sign(UUID domanda) {
		complete(this.worker, domanda, Map.of("pattoData", "2026-01-10"));
	}

	private void complete(Viewer viewer, UUID practice, Map<String, Object> given) {
		String task = bean(Processes.class).openTasks(practice).get(0).id();
		bean(TaskDesk.class).complete(viewer, task, new HashMap<>(given));
	}

	/** As rows, in one go: the upload itself is no part of the lifecycle that is measured. */
	void documents(List<UUID> practices, String type) {
		this.jdbc.batchUpdate("""
				insert into document (id, practice_id, type, title, document_date, file_name, media_type, size, sha256,
				storage_key, uploaded_by, uploaded_at)
				values (gen_random_uuid(), ?, ?, 'Prova', current_date, 'prova.pdf', 'application/pdf', 1, 'x',
				gen_random_uuid()::text, ?, now())""",
				practices.stream().map(practice -> new Object[] { practice, type, this.worker.operator() }).toList());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
