package it.siz.journey;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST with an Idempotency-Key is done once (security.md, T37). */
@SizTest
class IdempotencyTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Rest anna;

	String person;

	String key = UUID.randomUUID().toString();

	@BeforeEach
	void begin() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.person = this.jdbc.sql("select id::text from subject order by id limit 1").query(String.class).single();
	}

	@Test
	void fiftyAtOnceMakeOneRow() {
		long before = practices();
		ExecutorService pool = Executors.newFixedThreadPool(50);
		List<HttpResponse<String>> answers = IntStream.range(0, 50)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> open(this.key), pool))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		pool.shutdown();
		assertThat(practices()).isEqualTo(before + 1);
		assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
		assertThat(answers.stream()
			.filter(answer -> answer.statusCode() == 201)
			.map(HttpResponse::body)
			.collect(Collectors.toSet())).hasSize(1);
		assertThat(rows()).isOne();
	}

	@Test
	void theAnswerComesAgainWithItsPlaceAndVersion() {
		HttpResponse<String> first = open(this.key);
		HttpResponse<String> again = open(this.key);
		assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
		assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
		assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		for (String header : List.of("Location", "ETag", "Content-Type")) {
			assertThat(again.headers().firstValue(header).orElse("").replace(";charset=UTF-8", ""))
				.isEqualTo(first.headers().firstValue(header).orElseThrow());
		}
		String practice = Visitor.tree(first).path("id").asText();
		assertThat(this.anna.version("/api/practices/" + practice))
			.isEqualTo(first.headers().firstValue("ETag").orElseThrow());
		assertThat(Visitor.tree(first).path("canEdit").asBoolean()).isTrue();
	}

	@Test
	void whatIsDoneInAPracticeIsDoneOnce() {
		String practice = Visitor.tree(open(this.key)).path("id").asText();
		String diary = "/api/practices/" + practice + "/diary";
		Map<String, Object> note = Map.of("text", "Colloquio di questa mattina.");
		String written = once(diary, note, 201);
		assertThat(once(diary, note, 201)).isEqualTo(written);
		assertThat(this.anna.get(diary)).hasSize(1);
		String shared = "/api/practices/" + practice + "/assignments";
		Map<String, Object> wish = Map.of("unit", "SELF", "access", "READ");
		assertThat(once(shared, wish, 201)).isEqualTo(once(shared, wish, 201));
		assertThat(this.anna.get(shared)).hasSize(1);
		String completion = "/api/tasks/" + this.anna.task(practice) + "/completion";
		Map<String, Object> answers = Map.of("answers", Map.of("esito", "non è una risposta"));
		assertThat(this.anna.once(completion, answers, this.key).statusCode()).isEqualTo(422);
		assertThat(this.jdbc.sql("select count(*) from idempotency where key = ? and route like '%completion'")
			.param(this.key)
			.query(Long.class)
			.single()).as("a refusal is not kept: what was mended may be sent again").isZero();
	}

	@Test
	void aPersonACallAndACompletionAreMadeOnce() {
		Map<String, Object> person = Map.of("identifier",
				Map.of("type", "TEMPORANEO", "value",
						"T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L)),
				"cognome", "Prova", "nome", "Ada", "sesso", "F", "dataNascita", "1960-05-02", "luogoNascita", "E648", "informativa", Map.of("date", "2026-01-15"));
		assertThat(once("/api/subjects", person, 201)).isEqualTo(once("/api/subjects", person, 201));
		Rest giulia = new Rest(this.port, "referente.b2");
		Map<String, Object> call = Map.of("measure", "B2", "year", 2088, "opens",
				OffsetDateTime.now().plusDays(1).toString(), "closes", OffsetDateTime.now().plusDays(9).toString(),
				"lines", List.of(Map.of("code", "ANZIANI_INDIRETTA", "budget", "1000.00")));
		HttpResponse<String> opened = giulia.once("/api/calls", call, this.key);
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
		assertThat(giulia.once("/api/calls", call, this.key).body()).isEqualTo(opened.body());
		String practice = Visitor.tree(open(this.key)).path("id").asText();
		String completion = "/api/tasks/" + this.anna.task(practice) + "/completion";
		Map<String, Object> answers = Map.of("answers",
				Map.of("dataContatto", "2026-03-02", "modalita", "colloquio", "segnalante", "interessato", "motivi",
						List.of("abitativo"), "motivoPrevalente", "abitativo", "motivoDettaglio", "sfratto",
						"descrizione", "Teme lo sfratto.", "destinazione", "propria"));
		assertThat(once(completion, answers, 204)).isEmpty();
		assertThat(once(completion, answers, 204)).isEmpty();
		assertThat(this.anna.get("/api/practices/" + practice).path("state").asText()).isEqualTo("aperta");
	}

	@Test
	void theSameKeyForAnotherWishIsRefused() {
		open(this.key);
		HttpResponse<String> other = this.anna.once("/api/practices",
				Map.of("kind", "valutazione", "subject", this.person), this.key);
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(other.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(Visitor.tree(other).path("detail").asText()).contains("Idempotency-Key");
		assertThat(this.anna.once("/api/practices", Map.of(), "a b").statusCode()).isEqualTo(400);
		HttpResponse<String> large = this.anna.once("/api/practices", Map.of("kind", "x".repeat(1_100_000)), this.key);
		assertThat(large.statusCode()).isEqualTo(413);
	}

	@Test
	void anotherOperatorNeverGetsTheAnswer() {
		HttpResponse<String> first = open(this.key);
		HttpResponse<String> others = new Rest(this.port, "collega.lodi").once("/api/practices",
				Map.of("kind", "segnalazione", "subject", this.person), this.key);
		assertThat(others.statusCode()).isEqualTo(201);
		assertThat(Visitor.tree(others).path("id").asText()).isNotEqualTo(Visitor.tree(first).path("id").asText());
	}

	@Test
	void whileItIsUnderWayTheSameKeyWaits() {
		String name = this.jdbc.sql("select id::text from operator where username = 'assistente.lodi'")
			.query(String.class)
			.single() + " POST /api/practices " + this.key;
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))").param(name).query().listOfRows();
			HttpResponse<String> answer = open(this.key);
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		});
		assertThat(open(this.key).statusCode()).isEqualTo(201);
	}

	@Test
	void afterADayTheKeyIsForgotten() {
		String first = open(this.key).body();
		this.jdbc.sql("update idempotency set created_at = now() - interval '23 hours' where key = ?")
			.param(this.key)
			.update();
		assertThat(open(this.key).body()).isEqualTo(first);
		this.jdbc.sql("update idempotency set created_at = now() - interval '24 hours 1 second' where key = ?")
			.param(this.key)
			.update();
		assertThat(open(this.key).body()).isNotEqualTo(first);
		assertThat(rows()).isOne();
	}

	@Test
	void theDescriptionSaysWhichCallsTakeIt() {
		JsonNode paths = this.anna.get("/api/openapi.json").path("paths");
		for (String path : List.of("/api/practices", "/api/subjects", "/api/calls", "/api/tasks/{id}/completion")) {
			assertThat(paths.path(path).at("/post/parameters").toString()).as(path).contains("Idempotency-Key");
		}
		for (String path : List.of("/api/subjects/search", "/api/practices/{id}/documents",
				"/api/operators/{id}/invitation")) {
			assertThat(paths.path(path).at("/post/parameters").toString()).as(path).doesNotContain("Idempotency-Key");
		}
	}

	private HttpResponse<String> open(String with) {
		return this.anna.once("/api/practices", Map.of("kind", "segnalazione", "subject", this.person), with);
	}

	private String once(String path, Object body, int status) {
		HttpResponse<String> answer = this.anna.once(path, body, this.key);
		assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
		return answer.body();
	}

	private long practices() {
		return this.jdbc.sql("select count(*) from practice").query(Long.class).single();
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from idempotency where key = ?")
			.param(this.key)
			.query(Long.class)
			.single();
	}

}
